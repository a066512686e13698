### What differs between two texts on all cases, for whatever compares them.

difference-identical = No case tells “{ $left }” and “{ $right }” apart: on everything that is modelled, both say the same.
difference-not-settled = No difference was found between “{ $left }” and “{ $right }”, but not every question could be settled.
difference-differ = “{ $left }” and “{ $right }” differ on { $count ->
    [one] one question
   *[other] { $count } questions
}.
difference-denominator = Shares are shares of all conceivable cases: every combination of answers counts once, countries one by one, an item on no list as often as one with a code, whichever that is. They say how wide a rule reaches, not how often such deals happen.
difference-track-share = They differ in { $share } of all conceivable cases.
difference-question-of = { $question } ({ $layer })
difference-becomes = becomes
difference-of-all = { $share } of all cases
difference-before-after = Left of the arrow: { $left }. Right of it: { $right }.
difference-decides-by = “{ $text }” decides by
difference-decides-not = “{ $text }” has no rule that decides
difference-unless = So it is unless one of these already requires as much:
difference-unless-exact = Exactly so, unless one of these already requires as much:
difference-conditions = For instance when … ({ $count ->
    [one] one combination
   *[other] { $count } combinations
}, { $share } of this group)
difference-groups-more = { $count ->
    [one] One further group
   *[other] { $count } further groups
} not shown: { $share } of all cases.
difference-example = Smallest example: { $facts }.
difference-example-not-replayed = This example could not be confirmed by asking both texts; do not rely on it.
difference-example-open = Put this example to every text
difference-over-budget-on = Could not be settled exactly: { $questions }
difference-same-on = The same on every case: { $questions }
difference-silent-on = Neither text speaks of: { $questions }
difference-share-tiny = less than a billionth
difference-share-below = less than { $share }
difference-share-above = more than { $share }
difference-provisions = Provision by provision
difference-provisions-below = { $count ->
    [one] One more provision refers
   *[other] { $count } more provisions refer
} to what has changed
difference-provision-changed = changed
difference-provision-changed-below = changed by what it refers to
difference-provision-only-left = only in the first
difference-provision-only-right = only in the second
difference-provision-before = Before, in the law language
difference-provision-after = After, in the law language
difference-only-asks = Only “{ $text }” asks for: { $facts }
difference-technical = { $count ->
    [one] one technical question
   *[other] { $count } technical questions
} about items of the control list
difference-alarms = What a drafter should look at
difference-alarm-no-effect = The texts differ in words, and no case does.
difference-alarm-never-holds = No case can meet the conditions of this provision.
difference-alarm-never-decides = Wherever this provision applies, something else already requires as much.
difference-alarm-gap = Where the first text answers, the second is silent.
difference-alarm-disagree = Two provisions apply to the same case and say different things.
difference-read-in = “{ $text }”, { $provision }: { $how }
difference-alarm-drafting-gap = A use is now named elsewhere that is not named here, though these provisions named the same uses before.
difference-not-modelled = { $count ->
    [one] One provision is not modelled: of it no effect can be shown
   *[other] { $count } provisions are not modelled: of them no effect can be shown
}
difference-literal-is = { $fact }: { $values }
difference-literal-not = { $fact }: not { $values }
difference-literal-is-in = { $fact }: on the list “{ $list }”
difference-literal-not-in = { $fact }: not on the list “{ $list }”
difference-literal-at-least = { $fact }: at least “{ $value }”
difference-literal-at-most = { $fact }: at most “{ $value }”
difference-literal-none-of = none of this: { $facts }
difference-literal-no-code = the item is on no list
difference-literal-code-like = the item has a code of the kind of { $codes }
difference-literal-no-code-like = the item has no code of the kind of { $codes }
