# The page to learn on: predict, reveal, walk; questions; exercises to hand out.

learn-title = Learn on real cases
learn-lead = Twenty cases, from a sale of 2007 to one of 2022. Say what you expect each text to do, see what the engine makes of it, and walk through its reasoning.
learn-no-script = Every story, its sources and the glossary can be read without script: they stand below.
learn-library-title = The case library
learn-all = All
learn-filter-year = Year
learn-filter-topic = What it is good for
learn-count = { $count ->
    [one] One case
   *[other] { $count } cases
}
glossary-link = Glossary: the words that the texts turn on
learn-back = Back to the library
learn-neighbours = Other cases
learn-previous = Before
learn-next = Next
learn-legend = What “reported”, “claimed” and the other marks mean
learn-story-title = What is said to have happened
learn-notes-title = Honest notes, and which answers can be argued about
learn-arguable = arguable
learn-arguable-under = Under { $texts }
learn-open-check = Open in the check
    .help = What today’s law says of the same facts, with today’s lists; the day of the deal stays behind.
learn-open-compare = Open in the comparison
    .help = Every text side by side on this deal.

## Predict and reveal

learn-texts-title = Which texts?
learn-texts-help = Laws, proposals and demands, in the order of their dates. A text that is older or younger than the deal is applied as if it had been law.
text-status-law = law today
text-status-ended = was law
text-status-proposal = proposal, never law
text-status-position = position of a legislator, never law
text-status-demands = list of demands, never law
learn-no-text = Pick at least one text above.
learn-predict-title = Predict
learn-predict-lead = What would each text have done? A guess is fine, and “from … to …” is a guess too.
learn-guess-label = Under “{ $text }”
learn-guess-none = I would rather not say
learn-guess-most = … or up to, under “{ $text }”
learn-guess-certain = nothing more: I am certain
learn-reveal = Show what the texts say
learn-reveal-help = The engine works it out now, in your browser.
learn-reveal-title = What the texts say
learn-again = Predict again
learn-working = Working it out …
learn-no-answer = The engine could not answer.
learn-you-said = You expected: { $guess }.
agreement-same = That is what the text comes to.
agreement-within = The answer is still open, and what you expected is within it.
agreement-wider = The text is more certain than you were; its answer is within what you expected.
agreement-apart = The text comes to something else.
agreement-no-answer = The engine has no answer to hold it against.
learn-national = Beside the text, a Member State could ask for more: { $range }.
learn-nothing-decides = No provision of this text reaches the deal on these facts.
learn-further = What the text says besides the licence
learn-not-cleared = No answer here clears a deal: sanctions, the parties and other countries’ rules are not looked at.

step-of-nothing = No requirement found in the rules modelled here
step-of-duties = No licence, but something else must be done
step-of-may-be = A licence if the authority or the Member State asks for one
step-of-general = A general licence covers it, under conditions
step-of-notify = The exporter must tell the authority and wait
step-of-authorisation = A licence is required; the authority decides
step-of-refusal = A licence is required, and the authority must refuse it
step-of-prohibited = Prohibited
step-of-silent = The text does not speak of such a case
step-of-no-answer = No answer could be worked out
step-range = From “{ $least }” to “{ $most }”

## Walk the reasoning

learn-walk = Walk the reasoning
learn-walk-title = Why? Step by step through “{ $text }”
learn-nothing-to-walk = “{ $text }” has no provision that could reach such a deal.
learn-nearest = No provision of the text decides. This is the one that comes nearest: see where it fails.
learn-walk-which = Provision
learn-walk-back = One step back
learn-walk-on = Next step
learn-walk-skip = Skip the rest of this part
learn-walk-end = To the end
learn-walk-close = Close
learn-limb-of = Step { $at } of { $all }
learn-limb-whole = The whole condition
learn-limb-within = Part of: { $path }
learn-limb-walked = We have been here before: its parts stood in an earlier step.
learn-states = The case states: { $fact } –
learn-states-nothing = The case states nothing about: { $fact }. So it is unknown, not “no”.
learn-limb-ask = Is this met, not met or not known on these facts?
learn-limb-show = Just show me
learn-limb-same = on these facts.
learn-limb-other = on these facts; you said “{ $said }”.
learn-end-applies = Every part that it needs is met, so the provision applies.
learn-end-does-not-apply = Whatever is still unknown, the condition cannot be met, so the provision does not apply.
learn-end-undetermined = The facts leave it open: some answers would make it apply, others not.
learn-end-said = { $count ->
    [one] You answered one step yourself.
   *[other] You answered { $count } steps yourself.
}
learn-end-text = What the whole text comes to takes every provision of “{ $text }” together.

## Questions

learn-questions-title = Questions to crack
learn-questions-lead = Find a case that one text lets through and another stops. The engine makes the questions and checks your answers.
learn-questions-working = The engine puts every case to every text: { $done } of { $all } done.
learn-hunt = Find a case that “{ $passes }” lets through and “{ $stops }” stops.
learn-hunt-passes = Lets it through
learn-hunt-stops = Stops it
learn-hunt-any = Choose a text
learn-hunt-help = “Lets through” means that the text speaks of the case and no requirement is found; “stops” means that the exporter must at least tell the authority and wait. Both must be certain on the facts as they stand.
learn-hunt-case = Your case
learn-hunt-check = Check it
learn-hunt-show = Show cases that answer it
learn-hunt-other = Another question
learn-hunt-solved = Yes: this case answers the question.
learn-hunt-not-yet = Not yet.
learn-hunt-refused = The engine cannot take these facts together. Take back the last change.
learn-hunt-clash = These facts cannot all be true together: { $facts }.
learn-hunt-solutions = { $count ->
    [0] No case of the library answers it as it stands: facts must be changed.
    [one] One case of the library answers it:
   *[other] { $count } cases of the library answer it:
}
learn-hunt-blank = A blank case, or the smallest one
learn-reach-some = The two texts were compared over all cases that can be stated: { $share } of them answer this question. Cases count alike, however often they happen.
learn-reach-none = The two texts were compared over all cases that can be stated: none of them answers this question. Choose other texts.
learn-reach-over-budget = Whether any case answers it could not be settled exactly.
learn-share = about { $share }
learn-share-below = fewer than { $share }
learn-smallest = The smallest case that the comparison found:
learn-smallest-take = Take this case
learn-hint = A hint
learn-hint-help = Each line is a change that would move an answer, as the engine found it; not every one leads where you want.
learn-change-facts = Change facts
learn-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
}
learn-change-help = What you change lives in this page alone. “Not stated” is not “no”. What follows from a change is raised with it.
learn-unstated = Not stated
learn-weighty-facts = Facts that weigh under these two texts
learn-other-facts = All other facts

learn-turn-title = Turn it round
learn-turn-lead = Each of these deals is let through by a text. One fact alone, had it been another, would have made the text stop it: which?
learn-turn = { $deal }: let through by “{ $text }”
learn-turn-story = Read the story
learn-turn-ask = Which of these facts, changed alone, would make the text stop the deal?
learn-turn-alone = “{ $fact }”, changed alone, does not make this text stop the deal.
learn-turn-right = Yes.
learn-turn-change = With “{ $fact }: { $value }” the text comes to:

## Exercises

learn-make-title = Make an exercise
learn-make-lead = Pick cases and texts; hand on a link, or a printed sheet with the answers on pages of their own.
learn-make-cases = Cases
learn-make-texts = Texts
learn-make-link = The link
learn-make-address = Address to hand on
learn-make-holds = It holds the names of { $cases ->
    [one] one case
   *[other] { $cases } cases
} and { $texts ->
    [one] one text
   *[other] { $texts } texts
}, { $length } characters in all, and nothing else.
learn-make-open = Open the exercise
learn-make-none = Pick at least one case and one text.
learn-exercise-title = An exercise in export control
learn-exercise-lead = { $cases ->
    [one] One case
   *[other] { $cases } cases
}, { $texts ->
    [one] one text
   *[other] { $texts } texts
}: predict first, then reveal.
learn-exercise-unknown = The link names something that this version does not know, and it is left out: { $ids }.
learn-print = Print as a sheet
learn-print-help = Questions first; the answers start on a new page.
learn-sheet-lead = What would each text have done? Write down what you expect before you turn to the answers.
learn-sheet-text = Text
learn-sheet-guess = What you expect, and why
learn-sheet-answers = Answers
learn-sheet-answers-lead = As the engine worked them out from the texts as we read them. In brackets: how we know what a provision says.
learn-sheet-sources = Sources of the story:

## What can go wrong

flaw-no-such-case = There is no such case
    .help = The link may come from another version of the library, or be cut short.
flaw-not-an-exercise = This link cannot be read
    .help = It looks like the link of an exercise, but is damaged or cut short. Ask for it again.
flaw-newer-exercise = This link comes from a newer version
    .help = Load the page afresh; if that does not help, make the exercise again.
flaw-empty-exercise = Nothing of this exercise is known here
    .help = None of its cases, or none of its texts, exist in this version.
learn-link-held = The link held: { $held }
learn-restarted = The engine had to be started afresh
    .help = That is a bug of ours. What you chose is still here.
learn-stopped = The engine has stopped
    .help = That is a bug of ours. The stories stay readable; load the page again to go on.
