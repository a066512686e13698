### Writing an amendment and seeing exactly what it changes.

amend-title = Write an amendment, see what it changes
amend-lead = Pick a text, click on what you would change, and see on all conceivable cases what that does: exactly, with examples, in plain words.
amend-not-advice = This is no legal advice. The words are our plain readings, not those of the law; a real amendment must be drafted against the official text.

## The stack

amend-stack-title = Text and amendments
amend-text = Text to amend
amend-status-law = law today
amend-status-ended = was law
amend-status-proposal = proposal
amend-status-position = negotiating position
amend-status-demands = demands
amend-take = Add a worked example
amend-take-preset = Add a whole set of examples
amend-choose = Choose …
amend-amendments = { $count ->
    [one] one amendment
   *[other] { $count } amendments
}
amend-stack-empty = No amendment yet. Change something below, or start from a worked example.
amend-new-entry = Start another amendment
amend-in-hand = edits go here
amend-edit = Edit
amend-up = Up
amend-down = Down
amend-remove = Remove
amend-rename = Rename
amend-rename-label = Title of the amendment
amend-clashes = does not fit
amend-conflicts = These amendments do not fit together
    .help = Nothing is lost: switch one off, move it, or undo. Until they fit, no effect can be shown.
amend-set-aside = Set aside to compare with
    .help = Keeps these amendments as they are now; what you change afterwards is compared with them.
amend-aside = Compared with: { $titles }.
amend-as-it-stands = the text as it stands
amend-swap = Swap the two
amend-end-aside = Compare with the text again
amend-first-title = Amendment { $number }

## Views

amend-tabs = Views of the amendments
amend-tab-change = Change the text
amend-tab-wording = Wording
amend-tab-table = Two columns
amend-tab-source = Source
amend-tab-hand-on = Hand on
amend-undo = Undo
amend-redo = Redo
amend-undo-keys = Ctrl+Z, Ctrl+Y
amend-nothing-yet = There is no change to show yet.

## Editor

amend-change-help = Open a provision. Each part of its condition is a button: arrow keys move between them, Enter opens what can be changed.
amend-find = Find a provision
amend-everything = Also entries of the control list and provisions that decide nothing
amend-found = { $count ->
    [0] No provision holds all these words.
    [one] One provision
   *[other] { $count } provisions
}
amend-condition-of = Condition of { $label }
amend-menu = Change: { $limb }
amend-kind-rule = rule
amend-kind-answer = further question
amend-kind-note = note
amend-kind-definition = definition
amend-kind-entry = control-list entry
amend-kind-authorisation = general authorisation
amend-kind-no-rule = decides nothing
amend-kind-not-modelled = not modelled
amend-kind-fact = fact
amend-state-changed = changed
amend-state-new = new
amend-state-repealed = repealed
amend-gone = This provision is gone. Undo brings it back.
amend-stale-reading = These words are our reading of the text as it was before. “Say it in plain words” sets others.
amend-read-before = Read before as: { $words }
amend-read-in-draft = As your draft leaves it.

amend-when-rule = When:
amend-when-definition = This holds when:
amend-when-entry = The item is listed when:
amend-when-authorisation = It must be so that:
amend-when-not-modelled = It could matter when:
amend-unless = Unless:
amend-then = Then: { $outcome }
amend-then-on = { $question } { $answer }
amend-then-note = Then the reader is told: { $note }
amend-decided-by = { $outcome } ({ $who })
amend-by-competent-authority = decided by the competent authority
amend-by-member-state = decided by the Member State
amend-covers = Covers what { $label } requires
amend-could-give = It could give: { $outcome }
amend-could-cover = It could cover what { $label } requires
amend-lists = Then the item has the code { $code }
amend-holds = Other provisions use this by its name.
amend-no-rule = It decides nothing by itself.
amend-from = Applies from { $from }.
amend-from-until = Applies from { $from } until { $until }.

amend-choice-not = Turn it into its opposite
amend-choice-affirm = Take the “not” away
amend-choice-drop = Drop it
amend-choice-drop-group = Drop the whole group
amend-choice-and = Require something more beside it …
amend-choice-and-within = Require something more …
amend-choice-or = Allow something else instead …
amend-choice-or-within = Add one more that is enough …
amend-choice-other = Put another test in its place …
amend-choice-move = Move it to another group …
amend-choice-any = One of these is enough
amend-choice-all = All of these are needed
amend-choice-effect = Say how far whoever decides may go, and who that is …
amend-choice-values = Choose other values …
amend-choice-list = Choose another list …
amend-choice-add-to-list = Add to the list “{ $list }” …
amend-choice-remove-from-list = Take from the list “{ $list }” …
amend-choice-every = Every code must be on it
amend-choice-some = One code on it is enough
amend-standard = “{ $value }”
amend-level-aware = aware
amend-level-suspects = aware or suspects
amend-standard-whatever = whatever is known
amend-choice-standard = “{ $from }” becomes { $to }
amend-choice-standard-here = “{ $from }” becomes { $to }, here alone
amend-choice-standard-all = “{ $from }” becomes { $to }, wherever it stands in { $label } ({ $count } places)

amend-form-values = Values
amend-form-list = Another list
amend-form-other = Which test instead?
amend-form-and = What more is required?
amend-form-or = What else is enough?
amend-form-add-to-list = Add to a list
amend-form-remove-from-list = Take from a list
amend-form-move = Which group is it to stand in?
amend-outermost = the outermost list
amend-form-effect = What follows, how far it may go, and who decides
amend-up-to = Whoever decides may go as far as
amend-up-to-none = no further
amend-up-to-help = This shows in the range of a single case. On all cases, what follows at the least is compared.
amend-up-to-too-mild = Choose something more severe than what follows, or “no further”.
amend-decider = Who decides
amend-decider-none = nobody is named
amend-decider-competent-authority = the competent authority
amend-decider-member-state = the Member State
amend-form-covers = Which requirement does it cover?
amend-form-insert = A new provision
amend-form-substitute = Another provision in its place
amend-form-dates = When it applies
amend-form-reading = What it now says, in plain words
amend-values-of = { $fact }: one of
amend-other-list = List
amend-test-help = Search facts, definitions and rules by their words.
amend-countries-add = Country to add to “{ $list }”
amend-countries-remove = Country to take from “{ $list }”
amend-codes-add = Codes to add to “{ $list }”
amend-codes-remove = Codes to take from “{ $list }”, with all below them
amend-list-help = The list changes for this text, wherever it is named.
amend-date-from = First day
amend-date-until = Last day (empty: no end)
amend-field-id = Id: lower-case letters, digits, hyphens
amend-field-label = How it is cited
amend-field-title = Short title
amend-field-reading = What it does, in plain words
amend-field-condition = Condition, in the law language
amend-field-effect = What follows
amend-apply = Make this change
amend-cancel = Cancel
amend-tool-reading = Say it in plain words
amend-tool-dates = Dates
amend-tool-substitute = Replace
amend-tool-insert = Insert one after it
amend-tool-repeal = Repeal

## What was done

amend-said = { $label }: “{ $before }” becomes “{ $after }”.
amend-said-standard = { $label }: “{ $from }” becomes { $to } in { $count } places.
amend-said-not = { $label }: the opposite of “{ $limb }” now stands there.
amend-said-drop = { $label }: “{ $limb }” is dropped.
amend-said-added = { $label }: “{ $limb }” is added.
amend-said-limb-moved = { $label }: “{ $limb }” now stands in “{ $group }”.
amend-said-covers = { $label } now covers what { $covered } requires.
amend-said-list-add = { $values } joins the list “{ $list }”.
amend-said-list-remove = { $values } leaves the list “{ $list }”.
amend-said-repeal = { $label } is repealed.
amend-said-insert = { $label } is inserted after { $after }.
amend-said-substitute = { $label } is replaced.
amend-said-dates = { $label } applies on other days.
amend-said-reading = { $label } is said in other words.
amend-said-source = The source is read.
amend-said-text = Text to amend: { $text }. Without amendments.
amend-said-new = { $title } is begun.
amend-said-renamed = Renamed: { $title }.
amend-said-on = { $title } counts.
amend-said-off = { $title } does not count.
amend-said-moved = { $title } is now in place { $place }.
amend-said-removed = { $title } is removed.
amend-said-taken = { $title } is added.
amend-said-swapped = The two stacks have traded places.
amend-said-opened = The amendments are opened.
amend-said-undone = Undone. { $what }
amend-said-redone = Done again. { $what }
amend-refused = This change was not made
    .help = { $what } The text would no longer hold together:
amend-problem = { $title }, line { $line }: { $message }
amend-problem-after = In the text as it would stand: { $message }
amend-problems-more = and { $count } more

## Wording, table, source

amend-wording-help = The text as it would stand: what goes is struck, what comes is underlined. In print both also have brackets.
amend-whole = Show also what stays as it is
amend-mark-deleted = deleted:
amend-mark-inserted = inserted:
amend-mark-end = end.
amend-table-help = Text and amendment side by side, what differs in bold and italics.
amend-column-amendment = Amendment
amend-deleted = deleted
amend-no-such = (no such provision)
amend-list = List: { $list }
amend-table-note = In plain words of Catchall, not in those of { $text }: no official wording.
amend-print = Print the table
amend-copy-table = Copy the table
amend-save-html = Save as HTML
amend-save-markdown = Save as Markdown
amend-copied = Copied.
amend-not-copied = The browser did not let it be copied: select it and copy by hand.
amend-source-help = The same amendment in the law language. What you type is taken as soon as it can be read; until then the last state that fits counts.
amend-source-label = Amendment in hand
amend-source-fits = It can be read, and it fits.
amend-source-mistakes = { $count ->
    [one] One mistake; the effect is that of the last state that fits.
   *[other] { $count } mistakes; the effect is that of the last state that fits.
}
amend-source-line = Line { $line }:

## Effect

amend-effect-title = What it changes
amend-see-effect = See how
amend-day = Lists as of
amend-name-before = the text as it stands
amend-name-aside = the stack set aside
amend-name-after = the text as amended
amend-effect-none = Nothing yet: no amendment counts.
amend-effect-working = Working it out …
amend-effect-stale = Being worked out anew; what stands here is from before the last change.
amend-effect-conflict = The amendments do not fit together; what stands here is from before.
amend-effect-refused = No effect can be shown.
amend-effect-same = No case comes out otherwise.
amend-effect-open = No difference was found, but not every question could be settled.
amend-effect-part = { $question } ({ $share } of all cases)
amend-effect-more = { $count ->
    [one] one more question
   *[other] { $count } more questions
}
amend-effect-differs = Some cases come out otherwise: { $parts }.
amend-denominator = Shares are of all conceivable cases: every combination of answers counts once, countries one by one, an item on no list as often as one with a code, whichever that is. A small share can be every deal that matters in practice, a large one none: it says how wide the change reaches, not how often it will.
amend-over-budget = Too much to settle exactly
    .help = The two differ in so many ways that comparing them on all cases would take more room than there is. Nothing is guessed.
amend-unmodelled = These provisions decide nothing in our model: of what you changed in them, no effect can be shown. That is not the same as no effect:
amend-changed = { $count ->
    [one] One provision differs
   *[other] { $count } provisions differ
}
amend-change-changed = changed
amend-change-only-left = gone
amend-change-only-right = new
amend-before = Before
amend-after = After
amend-changed-below = { $count ->
    [one] One more changes by what it refers to
   *[other] { $count } more change by what they refer to
}: { $provisions }.
amend-library = On the known cases
amend-library-working = { $done } of { $all } deals of the library put to both …
amend-library-count = { $count ->
    [0] None of the { $all } deals of the library comes out otherwise.
    [one] One of the { $all } deals of the library comes out otherwise:
   *[other] { $count } of the { $all } deals of the library come out otherwise:
}
amend-open-case = See it under every text

## Handing on

amend-link = A link
amend-link-holds = It holds the id of the text, { $count ->
    [one] the one amendment
   *[other] the { $count } amendments
} word by word, and which of them count, compressed to { $size } characters; nothing else. Browsers keep that part of an address to themselves.
amend-link-label = Link to hand on
amend-copy-link = Copy the link
amend-file = A file
amend-file-holds = It holds the same, the effect as it is now, and hashes of the text and of the engine, so that whoever opens it later sees whether they have changed.
amend-save-json = Save as a file (JSON)
amend-load = Open a file of amendments
amend-opened-same = Opened from a file of { $made }; text and engine are the same as then.
amend-opened-changed = Opened from a file of { $made }. Since then has changed: { $changed }. The effect shown is that of today; what no longer fits is named.
amend-opened-text = the text that is amended
amend-opened-engine = the engine

## What can go wrong

amend-trouble-stopped = The engine stopped
    .help = That is a mistake of ours. It was started afresh, and your amendments are still here.
amend-again = Try again
amend-trouble-lost = The part that works it out is gone
    .help = The browser stopped it or could not load it. Copy the source or save the file, then reload the page.
amend-trouble-broken-link = This link is broken
    .help = The amendments in it cannot be read, perhaps because the link was cut. Ask for it again, or for the file.
amend-trouble-newer-link = This link was made by a newer version
    .help = Reload the page to get that version, then open the link again.
amend-trouble-not-amendments = This file holds no amendments
    .help = Open a file that this page saved. What you have here is still here.
amend-trouble-newer-amendments = This file was made by a newer version
    .help = Reload the page to get that version, then open the file again.
amend-trouble-no-such-text = The text that it amends is not here
    .help = It was made for a text that this version does not know.

## Before it starts

amend-starting = Loading every text. All of it comes at once, so that nothing has to be fetched while you write.
amend-no-script-title = Writing an amendment needs JavaScript
amend-no-script = The effect is worked out inside your browser; that takes JavaScript, which is off or blocked here. Switch it on for this site and reload the page. The texts themselves can be read without.
amend-no-wasm-title = This browser cannot work out the effect
amend-no-wasm = The rules run as WebAssembly in a worker, which is missing or switched off here. Some browsers switch it off in their strictest security level. Allow it for this site, or open the page in another browser.
amend-failed-title = The page could not start
amend-failed = A part of it did not load, perhaps because the connection broke or the site has just been updated. Reload the page; if that does not help, clear the cache for this site.
amend-which-title = What you can do here
amend-which-change = Change a standard of knowledge, drop or add a condition, turn “all” into “any”, change what follows, repeal or insert a provision, add or take countries and codes.
amend-which-see = See which cases come out otherwise: on all conceivable cases, exactly, and on twenty known ones.
amend-which-hand = Hand on a link, a file, or a table of text and amendment in two columns.
amend-which-examples = Worked examples to start from
amend-which-texts = Texts that can be amended
