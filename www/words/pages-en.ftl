### The words of the pages without script, which no script of the check needs.

nav-learn = Learn
nav-law = Law
nav-amend = Amend
nav-compare = Compare texts

## Home

home-title = Does this export need a licence?
home-lead = Describe a product, a destination and an end use. Catchall tells you whether the EU’s dual-use rules require an authorisation or trigger a catch-all, why, and what is still missing.
home-start = Check an export
home-start-help = About five minutes. “I don’t know” is a fine answer to every question.
home-screening = Screen a deal first
    .help = Four steps of due diligence, for items that could serve to watch people.
home-compare = Put a case to every text
    .help = What earlier rules, proposals and demands would have said of twenty known deals, or of yours.
home-amend = Test an amendment
    .help = Change a provision by a click, and see on all conceivable cases what that changes.
home-learn = Learn on real cases
    .help = Twenty cases under every text since 2000: predict, reveal, and walk the reasoning.
home-how-title = What you get
home-how-outcome = An outcome and its range: what is certain, and what could still change it.
home-how-reasons = Every reason with its article, our plain reading of it and a link to the official text.
home-how-missing = The facts that are missing, the most telling ones first.
home-how-record = A record to print or to save, with the versions of the law behind it.
home-private-title = Nothing leaves this page
home-private = The rules are evaluated inside your own browser. Once the check has started it sends no request at all: no answer, no statistics, no error report.
home-private-check = See for yourself: open your browser’s developer tools, choose “Network”, and run a whole check. Or load the check, switch off your connection, and go on.
home-limits-title = What it is not
home-limits = Catchall never clears an export. It does not screen the parties against sanctions lists, does not know other countries’ rules, and says with every outcome what it did not look at.

## The screening without script

screening-to-read = All questions stand below, with what each answer would mean: read them here, or print them.

## About

about-title = About Catchall
about-lead = Catchall answers one question in your own browser: does this export need an EU dual-use licence, or does it trigger a catch-all?
about-method-title = How it works
about-method-law = The law stands in plain text files that a lawyer can read and correct: one provision, one block, with our own reading, its condition and examples.
about-method-unknown = What you do not say stays unknown. Unknown is never “no”: an outcome counts as settled only when every possible answer to the open questions leads to it.
about-method-ids = Every outcome names the provisions behind it and how we read them: in the official text, in a copy, or in a secondary source.
about-trust-title = How we protect your answers
about-trust-memory = Answers live in the memory of this page. They never stand in the address, in a log or, unless you ask for it, in your browser’s storage.
about-trust-policy = The server tells your browser to refuse every connection that the page could try to open. A test fails when a check sends a single request.
about-trust-limits = We cannot protect you from browser extensions, from somebody at your screen, or from a changed copy of this site.
about-limits-title = What it does not do
about-limits-one = It is no legal advice and not an official site. Authorities and courts decide; we can be wrong.
about-limits-two = Parts of the law are not modelled yet. Where one of them could matter, the outcome stays open and names it.
about-limits-three = Parties are not screened against lists of sanctioned persons, and the rules of countries outside the Union are not covered.

## Not found

not-found-title = There is no such page
not-found-help = The address may be mistyped, or the page may have moved. Nothing you entered is lost by this: answers stay in the tab of the check.
not-found-home = Go to the start page

## The law, provision by provision

law-title = The law behind the answers
law-lead = Every provision that we have read, in plain words: when it applies, what follows, how we read it, and where we read it. The check opens the texts in force; the others stand here to be read.
law-status = Status
law-status-law = Law in force
law-status-ended = No longer in force
law-status-guidance = Guidance: it does not bind
law-status-proposal = Proposal
law-status-position = Position of a legislator
law-status-demands = List of demands
law-layer = Kind
law-applies = Applies
law-checked = State checked
law-official = Official text
law-dated = Dated
law-from = from { $from }
law-from-until = from { $from } until { $until }
law-until = until { $until }
law-parts = Parts of the text
law-counts = { $all } provisions: { $modelled } modelled, { $notModelled } not yet, { $noRule } that can never decide an outcome.
law-kind-rule = Modelled: a requirement
law-kind-note = Modelled: a note to the reader
law-kind-answer = Modelled: an answer to a further question
law-kind-definition = Modelled: a definition
law-kind-entry = Modelled: an entry of the control list
law-kind-authorisation = Modelled: a general authorisation
law-kind-not-modelled = Not modelled yet
law-no-rule-definition = No rule: says what a word means or how to read a text
law-no-rule-procedure = No rule: procedure
law-no-rule-judgement = No rule: a judgement that no program can make
law-no-rule-duty-of-authorities = No rule: a duty of authorities
law-when-rule = It applies when
law-when-note = It applies when
law-when-answer = It answers when
law-when-definition = It holds when
law-when-entry = An item is listed here when
law-when-authorisation = It can be used when
law-when-not-modelled = It could matter when
law-unless = Unless
law-then = Then:
law-then-note = Then we say:
law-then-lists = the item has code { $code }.
law-could-give = It could give:
law-covers = It covers the requirement of
law-decided-by-competent-authority = – decided by the competent authority
law-decided-by-member-state = – decided by the Member State
law-examples = { $count ->
    [one] One example
   *[other] { $count } examples
}
law-asks = { $status }; asks: { $fact }
coverage-title = How much is modelled
coverage-help = Counted from the texts when this page was built. Where a provision that is not modelled yet could matter, the check names it and keeps its answer open.
coverage-part = Part
coverage-modelled = Modelled
    .help = the check decides by it.
coverage-not-modelled = Not yet
    .help = it could matter to an outcome; we know when, not yet how.
coverage-no-rule = No rule
    .help = procedure, definitions, judgements and duties of authorities, which can never decide an outcome.
coverage-all = All parts
lists-title = Lists of countries and codes
lists-lead = The lists that the provisions name, entry by entry.
lists-days = An entry without a day has been on the list for as long as we look back. The list is taken as it stands on the day of the transaction.
list-used-by = Named by:
list-kind-countries = { $count ->
    [one] One country
   *[other] { $count } countries
}
list-kind-all-countries = Every country, { $count } in all
list-kind-codes = { $count ->
    [one] One code
   *[other] { $count } codes, each with its sub-codes
}
list-kind-all-codes = Every code, { $count } in all
standing-partial = in part only
standing-contested = disputed
standing-not-used = not used
categories = Categories
category-0 = Category 0: nuclear
category-1 = Category 1: special materials and related equipment
category-2 = Category 2: materials processing
category-3 = Category 3: electronics
category-4 = Category 4: computers
category-5 = Category 5: telecommunications and information security
category-6 = Category 6: sensors and lasers
category-7 = Category 7: navigation and avionics
category-8 = Category 8: marine
category-9 = Category 9: aerospace and propulsion
