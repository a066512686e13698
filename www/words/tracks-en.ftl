### Further questions that a text answers besides the licence, and its answers: for whatever puts texts side by side.

track-licence = Is a licence needed?
track-exporter = What must the exporter do?
track-decision = How must the authority decide?
track-publication = What is published?
track-list-update = How does the list grow?
track-spread = What does one State’s decision do in the others?
track-standstill = Must the exporter wait for the answer?
track-licence-kind = Which kind of licence?
track-penalties = Who sets the penalties?

answer-not-addressed = not addressed
answer-exporter-notify-if-aware = Tell the authority once aware of such a use
answer-exporter-notify-after-due-diligence = Look into the end use, and tell the authority what turns up
answer-exporter-due-diligence-always = Look into the end use of every such item, listed or not
answer-decision-discretion = As it sees fit
answer-decision-must-consider = It must weigh what the text names, such as human rights
answer-decision-must-refuse = It must refuse
answer-publication-nothing = Nothing by name of a deal
answer-publication-aggregate = Numbers and sums only
answer-publication-each-decision = Each decision
answer-list-update-regimes-only = Only as international regimes agree
answer-list-update-own-list = The Union can add items of its own
answer-list-update-own-list-after-consultation = The Union can add items of its own, after consulting
answer-spread-none = Nothing
answer-spread-all-states-agree = It spreads if all States agree
answer-spread-unless-one-objects = It spreads unless one objects
answer-spread-binds-all = It binds all
answer-standstill-not-express = The text does not say so outright
answer-standstill-until-decision = Until the authority has decided
answer-licence-kind-any = Any, for one deal or for many
answer-licence-kind-individual-only = Only a licence for the one deal
answer-penalties-national = Each State
answer-penalties-common-minimum = Each State, above a common minimum
