### The words of the law pages, which no script of the check needs.

nav-law = Law

## The law, provision by provision

law-title = The law behind the answers
law-lead = Every provision that the check knows, in plain words: when it applies, what follows, how we read it, and where we read it.
law-status = Status
law-status-law = Law in force
law-status-proposal = Proposal
law-status-position = Position of a legislator
law-status-demands = List of demands
law-layer = Kind
law-applies = Applies
law-checked = State checked
law-official = Official text
law-from = from { $from }
law-from-until = from { $from } until { $until }
law-until = until { $until }
law-parts = Parts of the text
law-counts = { $all } provisions: { $modelled } modelled, { $notModelled } not yet, { $noRule } that can never decide an outcome.
law-kind-rule = Modelled: a requirement
law-kind-note = Modelled: a note to the reader
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
