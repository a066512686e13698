### Putting a case to every text, and texts beside each other.

compare-title = One case, every text
compare-lead = The rules of today, those before them, and what the Commission, the Parliament, the Council and others wanted instead: what would each have said of the same deal, and why?
compare-not-advice = This is no legal advice, and no judgement on the people and firms named. Texts that never became law are taken as if they had.

compare-case = Case
compare-load = Or open a record of your own
compare-own = Your own case
compare-own-item = Item { $number }
compare-own-help = Your own case: it stays in this page.
compare-story = What is assumed, what to keep in mind, and sources
compare-sources = Sources
compare-day = Lists of countries and of controlled items are taken as of { $day }; each text is taken as it stood on that day or, where it did not yet or no longer stand, on the nearest.

compare-status-law = law today
compare-status-ended = was law
compare-status-proposal = proposal
compare-status-position = negotiating position
compare-status-demands = demands

compare-texts-title = What each text would have said
compare-texts-help = In the order of time. What differs from the law in force is marked.
compare-not-covered = Each text is looked at alone. Sanctions, the parties to the deal, national military lists and the rules of other countries stand beside it and are not looked at here, so no sentence below clears a deal.
compare-working = …
compare-refused = This text cannot be put to the case
compare-sentence = Under “{ $text }”: { $outcome }{ $decision }.
compare-decision-discretion = , and the authority decides as it sees fit
compare-decision-must-consider = , and the authority must weigh what the text names, such as human rights
compare-decision-must-refuse = , and the authority must refuse
compare-decision-may-refuse = , and the authority may have to refuse
compare-because = Because of { $label } ({ $title }).
compare-because-decision = How the authority must decide stands in { $label } ({ $title }).
compare-closest = None of its rules reaches this deal. Closest come:
compare-needed = { $label } ({ $title }), had this been so: { $needed }
compare-lack-not = not: { $words }
compare-open = It still depends on: { $questions }
compare-differs = differs from the law in force
compare-differs-short = differs
compare-arguable = arguable
compare-show-reasons = See the reasons side by side

compare-matrix-title = Side by side
compare-matrix-help = Questions in which some text differs from the law in force come first. “Not addressed” means that the text is silent: neither yes nor no. Choose a cell to see its reasons.
compare-question = Question
compare-table = Questions and texts, to scroll sideways

compare-sides-title = Reasons of two texts
compare-sides-help = Every provision that applies, with our reading of it, how we know it, and its condition on this case, test by test.
compare-side-left = One text
compare-side-right = The other text
compare-side-deal = Transaction
compare-none-applies = None of its rules on licences applies. Those that come closest:

compare-trouble-stopped = The comparison stopped
    .help = That is a mistake of ours. It was started afresh, and the case is still here.
compare-again = Try again
compare-trouble-lost = The part that compares is gone
    .help = The browser stopped it or could not load it. Reload the page to start it again; a case that you opened from a record must be opened again.
compare-trouble-bad-record = This file is no record of a check
    .help = Open a file that the check saved, JSON or HTML. The case that was shown is still here.
compare-trouble-no-such-case = There is no such case
    .help = The link names a case that is not in the library. Choose one from the list.
compare-trouble-nothing-handed-over = No case came with this page
    .help = It was opened to take over a case from a check, and that check is closed. Open its record here, or go back to the check and ask again.
compare-trouble-broken-link = This link is broken
    .help = A case that stood in it cannot be read, perhaps because the link was cut. Choose a case below, or open a record.
compare-trouble-newer-link = This link was made by a newer version
    .help = Reload the page to get that version, then open the link again.

## Before it starts

compare-starting = Loading every text. All of it comes at once, so that nothing has to be fetched while you compare.
compare-no-script-title = Putting a case to the texts needs JavaScript
compare-no-script = The rules are evaluated inside your browser; that takes JavaScript, which is off or blocked here. Switch it on for this site and reload the page. The texts themselves can be read without.
compare-no-wasm-title = This browser cannot put a case to the texts
compare-no-wasm = The rules run as WebAssembly in a worker, which is missing or switched off here. Some browsers switch it off in their strictest security level. Allow it for this site, or open the page in another browser.
compare-failed-title = The comparison could not start
compare-failed = A part of it did not load, perhaps because the connection broke or the site has just been updated. Reload the page; if that does not help, clear the cache for this site.
compare-which-title = The texts
compare-which = Which texts there are, what became of them, and where each can be read:

## Two texts on every case

compare-against-title = Two texts, every case
compare-against-help = Not one case but all that the questions of this tool can tell apart: where do two texts differ, how often, and by which provisions? The answer is exact, not a sample.
compare-against-left = First text
compare-against-right = Second text
compare-against-day = Lists as of
compare-against-start = Compare on all cases
compare-against-working = Comparing …
compare-example-title = Example: “{ $left }” against “{ $right }”
compare-against-refused = These texts cannot be compared like this
compare-over-budget = Too much to settle exactly
    .help = The two texts differ in so many ways that comparing them on all cases would take more room than there is. Nothing is guessed: put single cases to them instead.

compare-open-learn = Predict it, and walk the reasoning step by step
compare-open-check = Open in the check: what today’s law says of these facts
compare-open-check-of = Open in the check: { $name }
