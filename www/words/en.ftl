### Every word of the page in English. Keys are made of the ids of facts.md and of the law; `npm run check` finds a missing or unused one.

## The site

site-name = Catchall
site-promise = Nothing you enter leaves this page
title = { $page } – Catchall
skip-to-content = Skip to the content
nav-label = Site
nav-home = Home
nav-check = Check an export
nav-about = About
footer-note = Catchall is a free tool. It is not an official site, it is no legal advice, and it does not replace the competent authority.
footer-law = Law: { $texts }.

## The check before it starts

check-title = Check an export
check-lead = You answer up to a dozen short questions; the answer is worked out in your browser.
check-starting = Loading the rules. All of them come at once, so that nothing has to be fetched while you answer.
check-no-script-title = This check needs JavaScript
check-no-script = The rules are evaluated inside your browser, so that your answers stay with you; that takes JavaScript, which is off or blocked here. Switch it on for this site and reload the page.
check-no-wasm-title = This browser cannot run the check
check-no-wasm = The rules run as WebAssembly, which is missing or switched off here. Some browsers switch it off in their strictest security level. Allow it for this site, or open the page in another browser.
check-failed-title = The check could not start
check-failed = A part of it did not load, perhaps because the connection broke or the site has just been updated. Reload the page; if that does not help, clear the cache for this site.
check-refused-title = The rules cannot be opened for today
check-refused = The engine says:
check-questions-title = What you will be asked
check-questions-item = What the item is: its code on the control list, or what it does.
check-questions-transaction = What happens to it, where it goes, and who receives it.
check-questions-use = What it may be used for: what you know, and what the authority has told you.
check-questions-rest = “I don’t know” is possible everywhere, and the result tells you which answers matter.

## Screens

continue = Continue
back = Back
skip-to-result = Skip to the result
show-all = Show all questions on one page
one-at-a-time = One question at a time
to-the-result = See the result
to-the-review = Check your answers
see-why = See why and what is missing
change = Change
take-back = Take back
unsure = I don’t know
not-stated = not answered
moot-questions = { $count } more questions that can no longer change the result
moot = This can no longer change the result. You may still answer it.
same-as-destination = The same as the destination ({ $country })
quoted = “{ $words }”
mistake = Error:
why-we-ask = Why we ask
why-we-ask-intro = These provisions depend on it:
why-more = { $count ->
    [one] and one more provision.
   *[other] and { $count } more provisions.
}
side-label = What we know so far, and tools
so-far = What we know so far
so-far-nothing = No outcome: the engine did not accept the answers.
steps-title = All questions
step-moot = can no longer matter
step-answered = answered
tools-title = Your answers
only-in-memory = They are only in this tab. Reloading the page loses them.
kept-here = They are kept in this browser until you choose “Forget everything”.
keep = Keep on this device
forget = Forget everything
load-record = Open a saved record
all-title = All questions on one page
all-help = The same questions and the same answers as one at a time. Struck ones can no longer change the result.
error-title = Please look at this
no-such-country = “{ $text }” is none of the countries. Choose one from the list, or “I don’t know”.
no-code-yet = Enter a code, or choose another way to describe the item.
examples-title = Or start from an example
examples-help = The answers are filled in; change any of them and watch the outcome.
examples-library = Twenty real cases, under every text since 2000
picker-list = Suggestions
picker-count = { $count ->
    [0] Nothing fits.
    [one] One suggestion.
   *[other] { $count } suggestions.
}
official-text = (official text, opens in a new tab)
law-page-link = The rule and its examples
new-tab = (opens in a new tab)
review-title = Check your answers
review-help = Change whatever is wrong. Struck answers no longer change the result, given the others.
nothing-answered = You have not answered anything yet.
answers-caption = Your answers
column-question = Question
column-answer = Answer
column-change = Change
today = { $day } (today)
idle = no longer matters
clash-change = Change: { $fact }

## The screening; its questions stand in the law files

screening-first = Screen this deal first
    .help = Four steps of checks on the item, misuse and who takes part, to see what your answers should rest on.
screening-step-of = Step { $number } of { $all }
screening-binding = Binding: the Regulation itself asks for it
screening-guidance = Guidance: the Recommendation advises to ask it
screening-why = Why we ask, and what each answer would mean
screening-rests-on = It rests on:
screening-stays-open = Stays open. Unknown never counts as “no”.
screening-flag = Red flag: { $flag }
screening-note = A note for your record (optional)
    .help = It is never evaluated. It stays in this tab and in the records that you save.
screening-noted = Note: { $note }
screening-to-the-end = See what it adds up to
screening-back-to-the-end = Back to the screening
screening-flags-title = { $count ->
    [0] Red flags: none raised
    [one] One red flag
   *[other] { $count } red flags
}
screening-flags-open = { $count ->
    [one] One open question could still raise one.
   *[other] { $count } open questions could still raise one.
}
screening-open-title = Still open
screening-open = Not answered, or “I don’t know”. Each leads to its question.
screening-carry-title = The check asks this too
screening-carry = Some of your answers mean the same as an answer in the check. Nothing is carried over unless you press the button beside it.
screening-use = Use it in the check
screening-carried = This is your answer in the check.
screening-check-silent = The check has no answer yet.
screening-check-differs = Your answer in the check is the opposite; the button replaces it.
screening-knows-title = What you know, only you can say
screening-knows = For each use the check asks whether you suspect it, know it, or were told by the authority. Nothing here answers that for you.
screening-to-knows = Say in the check what you know
screening-to-the-check = Go to the check
screening-in-record = A record that you save on the result page holds these answers and your notes; opening it brings them back.
screening-answers-title = Your answers, and what each would mean
screening-decides-nothing = Part of this record, and no part of the outcome: these answers change nothing above.
screening-with-case = It is the screening of case { $number }, another item of this transaction: its answers stand there, and no outcome rests on them.
screening-stray = Question “{ $id }”, which this version does not ask: { $answer }

## When something goes wrong

trouble-restarted = The engine stopped and was started afresh
    .help = Your answers are all here and the result below is current. This is a bug of ours, not yours; nothing was sent anywhere.
trouble-stopped = The engine stops at these answers
    .help = Your answers are all here. Undo the last one, or change another; the engine has been started afresh. This is a bug of ours.
trouble-refused = The engine does not accept an answer
    .help = Nothing is lost. This is what it says, and where:
trouble-bad-record = This file could not be opened
trouble-bad-link = The case in this link could not be opened
trouble-no-storage = This browser does not let the page keep anything
    .help = Your answers stay in this tab only. Save a record to keep them.
undo = Undo the last answer
flaw-not-a-record = It is no record of Catchall. Records end in .json or .html and come from “Save” on the result page. Your answers are unchanged.
flaw-newer-record = It was saved by another version of Catchall that this one cannot read. Your answers are unchanged.
flaw-broken-link = The link is damaged or cut short. Ask for it again; nothing else has changed.
flaw-newer-link = The link comes from another version of Catchall that this one cannot read.
flaw-broken-record = It is a record of Catchall, but part of it is missing or damaged. Your answers are unchanged.

## Outcomes: fixed words

outcome-label = Outcome
outcome-prohibited = Prohibited
outcome-authorisation-required = Authorisation required
outcome-notify-and-hold = You must notify the authority and wait
outcome-general-authorisation = Covered by a general authorisation if you meet these conditions
outcome-may-be-required = The authority may require an authorisation
outcome-duty-only = No authorisation, but duties apply
outcome-no-requirement-found = No requirement found in the rules modelled here
outcome-open = Not determined yet
outcome-conflict = Your answers conflict
headline = { $main }
headline-with-layers = { $main }; { $others }
not-determined-from-to = Not determined yet: from “{ $least }” to “{ $most }”
not-determined-because = Not determined yet: { $state }
at-least-could-be = At least: { $least }; could be: { $most }
range = from “{ $least }” to “{ $most }”
layer-union = EU regulation
    .inline = the EU regulation
layer-national = National law
    .inline = national law
layer-sanctions = Sanctions
    .inline = sanctions
layer-open = { $layer } is still open
layer-could-be = { $layer } could make it “{ $most }”
state-conflict = answers conflict
state-over-budget = too much is open to settle it exactly
state-not-modelled = depends on provisions that are not modelled yet
state-not-addressed = not addressed
state-with-range = { $range }; { $state }
because = This rests on { $provisions }.
because-one-of = Whatever the open answers turn out to be, at least one of these decides: { $provisions }.
because-not-modelled = No answer can settle it: { $provisions } could matter and { $count ->
    [one] is
   *[other] are
} not modelled yet.
source-caution = Take care: { $label } – { $how }
no-clearance = This does not clear the export. Not checked:
clash-title = These answers cannot all be true
clash-help = One follows from another, or excludes it. Change at least one of them.
notices-title = Please note
and-more = { $count } more

## Result

result-title = Result
no-result-title = No result yet
no-result-help = The engine did not accept the answers. See above what it says.
missing-title = What is still missing
missing-help = The most telling facts come first. Each is a link to its question.
missing-more = { $count ->
    [one] One more fact could matter
   *[other] { $count } more facts could matter
}
missing-alone = No answer to it changes the range alone; together with others it can.
would-settle = settles it: { $range }
would-leave = leaves { $range }
duties-title = What you must do
duties-none-certain = None is certain on these answers.
duties-possible = { $count ->
    [one] One more duty, if what is still open turns out so
   *[other] { $count } more duties, if what is still open turns out so
}
you-must = You must:
authorisations-title = General authorisations
authorisations-help = A general authorisation covers an export when each of its conditions is met and you fulfil its duties.
authorisations-lost = { $count ->
    [one] One that cannot be used
   *[other] { $count } that cannot be used
}
authorisation-usable = can be used
authorisation-not-usable = cannot be used
authorisation-open = may be usable
authorisation-not-modelled = not modelled yet
failing-conditions = Conditions that fail:
open-conditions = Still to be checked:
reasons-title = Reasons
reasons-help = Each provision opens into our reading and its condition, test by test.
reasons-none = No provision is certain to apply on these answers.
reasons-undetermined = { $count ->
    [one] One provision that may apply
   *[other] { $count } provisions that may apply
}
reasons-rest = { $count ->
    [one] One provision that does not apply
   *[other] { $count } provisions that do not apply
}
reasons-definitions = { $count ->
    [one] One definition used
   *[other] { $count } definitions and list entries used
}
status-applies = Applies
status-undetermined = May apply
status-does-not-apply = Does not apply
effect = → { $outcome }
truth-true = Met
truth-false = Not met
truth-unknown = Not known
grounds-all = All of these:
grounds-any = At least one of these:
grounds-none = None of these:
grounds-not = Not this:
grounds-at-least = At least { $count } of these:
grounds-codes-some = At least one code of the item is on: { $list }
grounds-codes-every = Every code of the item is on: { $list }
grounds-definition = { $title } ({ $label })
grounds-applies = { $label } applies: { $title }
grounds-is = { $fact }: { $values }
grounds-at-least-value = { $fact }: at least “{ $values }”
grounds-in = { $fact }: on the list “{ $list }”
how-we-read-it = How we read it: { $text }
read-in-official-text = Read in the official text.
read-in-copy-of-the-official-text = Read in a copy of the official text, state of { $detail }.
read-in-secondary-source = Taken from a secondary source: { $detail }.
read-in-recollection = Written down from memory, not checked against the text. { $detail }
read-in-reconstruction = Rebuilt by us, not checked against the text. { $detail }
decisive-title = The answers that decide
decisive-help = These alone lead to the outcome; none of them can be left out.
elsewhere-title = The same case elsewhere
elsewhere-help = What this case would come to with every other destination. Buyer and final destination move along where they are the same country.
elsewhere-show = Show every destination
elsewhere-outcome = Outcome
elsewhere-countries = { $count } countries and territories
flips-title = What would change it
flips-help = If these answers were different, so would be the outcome:
flip = If { $changes }: { $range } ({ $layer })
flips-more = And { $count } other changes.
flip-change = “{ $fact }” were “{ $to }” instead of “{ $from }”
not-covered-title = What was not checked
not-modelled-parts = { $count ->
    [one] One provision that is not modelled yet could matter
   *[other] { $count } provisions that are not modelled yet could matter
}
answers-title = The answers behind this result
answers-count = { $count ->
    [one] One answer
   *[other] { $count } answers
}
versions-title = Versions
versions-coverage =
    { $modelled ->
        [one] One provision is modelled
       *[other] { $modelled } provisions are modelled
    }, { $notModelled ->
        [0] none is missing
        [one] one is not yet
       *[other] { $notModelled } are not yet
    }, and { $noRule } can never decide an outcome.
versions-engine = Engine { $engine }; law as of { $asOf }; day of the transaction { $day }
not-advice = This is not legal advice, and no decision of an authority.
record-title = Keep a record
record-help = A record holds your answers, the outcome with its reasons, and the versions of the law. It is made in your browser and stays on your device.
record-heading = Record of an export check
record-name = Name of the record (optional)
record-made = Made on { $day } with Catchall
record-file = export-check-{ $day }
print = Print
save-json = Save as data (JSON)
save-html = Save as a page (HTML)
record-same = This record of { $made } gives the same outcome today.
record-differs = This record of { $made } gives another outcome today.
version-changed = { $id } was “{ $then }” and is now “{ $now }”.
engine-changed = The engine was { $then } and is now { $now }.

## What was not covered

not-covered-parties = The parties.
    .where = Screen buyer, consignee, end user and their owners against the EU’s consolidated list of persons under financial sanctions.
not-covered-other-countries = Other countries’ rules.
    .where = Re-export rules of the country of origin, and the import rules of the destination, apply beside the EU’s.
not-covered-military-lists = National military lists.
    .where = Arms and parts made for them are controlled by each Member State’s own list; ask your authority.
not-covered-not-modelled = Provisions that are not modelled yet.

## Notices

notice-treated-as-a-transfer = The destination lies inside the customs territory of the Union (or is Northern Ireland), so this is treated as a transfer, not as an export.
notice-treated-as-an-export = The destination lies outside the customs territory of the Union, so this is treated as an export, not as a transfer.
notice-human-rights-gap = Brokering, transit and technical assistance are controlled only for weapons of mass destruction, military use under an arms embargo, and parts for unlawfully exported arms. Repression and human-rights violations are no ground in Articles 6 to 8, even for listed spyware. Sanctions or national law may still reach the deal.
notice-services-outside-this-text = This older Regulation does not reach such services. Other texts, national law or sanctions may.

## Duties

duty-apply-for-an-authorisation = Apply to your competent authority for an authorisation before you go ahead: before the item leaves, the deal is made or the help is given.
duty-notify-the-authority = Notify your competent authority of what you know.
duty-hold-until-it-decides = Do not go ahead until the authority has decided (our cautious reading).
duty-keep-records-for-five-years = Keep detailed records for at least five years from the end of the calendar year.
duty-keep-records-for-three-years = Keep detailed records for at least three years from the end of the calendar year.
duty-notify-first-use-within-30-days = Tell the authority of the first use of the general authorisation within 30 days of the first export, or before it where your Member State asks for that.
duty-declare-the-code-at-customs = Name the general authorisation in the customs declaration.
duty-register-if-the-state-requires = Register as a user first, if your Member State requires it.
duty-report-as-the-state-asks = Report on your use of the general authorisation as your Member State asks.
duty-name-the-first-licence-at-customs = Name in the customs declaration the licence under which the goods had first left, and its Member State.
duty-register-before-the-first-use = Register as a user before the first export; the authority confirms within ten working days.
duty-notify-30-days-before-the-first-use = Tell the authority of the first export at least 30 days before it.
duty-notify-10-days-before-the-first-use = Tell the authority of the first export at least 10 days before it.
duty-run-a-compliance-programme = Run an internal compliance programme.
duty-report-every-year = Report on your use at least once a year.
duty-report-on-request-and-every-year = Report on your use when the authority asks, and then at least once a year.
duty-give-technical-data-on-request = Give the authority technical data of the encryption when it asks.
duty-mark-commercial-papers = State in the commercial papers (contract, order confirmation, invoice, dispatch note) that the item is controlled if exported from the EU.
duty-give-information-on-encryption-items = Give your Member State the information on the encryption item that it asks for.

## Values

value-yes = Yes
value-no = No
value-no-code = checked, on no list
value-none = No
value-suspects = I suspect it
value-aware = I know it
value-export = Export out of the EU
    .help = Goods, or software and know-how by any means: shipping, e-mail, download, remote access, telephone.
value-brokering = Brokering between two countries outside the EU
value-technical-assistance = Technical assistance
value-transit = Transit through the EU
value-intra-eu-transfer = Transfer to another EU country
value-goods = Goods
value-software = Software
value-technology = Technology: plans, know-how, help
value-incorporation = It is built into arms
value-production-equipment = It is used to develop, make, test or maintain arms
value-unfinished-products = It is an unfinished product for a plant that makes arms
value-other = None of these three
value-state-security = Police, military, intelligence or other security body
value-other-public-body = Another public body
value-telecom-operator = Telecommunications operator
value-company = Company
value-research = University or research body
value-private-person = Private person
value-capable = Can be used so
value-modified = Adapted for it
value-specially-designed = Specially designed for it
value-not-done = Not done
value-no-risk-found = Done, no risk found
value-risk-found = Done, a risk was found
value-some = Some
value-clear = Clear
value-substantial = Substantial
country-XI = Northern Ireland

## The transaction

fact-day = On which day does it leave?
    .short = Day of the transaction
    .help = Lists of countries and codes change. Without an answer we take today.
fact-activity = What do you want to do?
    .short = Activity
    .help = Sending by e-mail, giving access to a server abroad, or reading a plan out over the phone is an export too.
fact-exporter-state = In which EU country is the exporter established?
    .short = Exporter’s country
    .help = That country’s authority is competent, and its national rules apply.
fact-destination = Which country does it go to?
    .short = Destination
    .help = The country where the item goes first. Northern Ireland has its own entry. Type a name or a two-letter code.
fact-purchaser = In which country is the buyer?
    .short = Buyer’s country
    .help = The one who signs the contract. It need not be the country of destination.
fact-final-destination = In which country will it finally be used?
    .short = Final destination
    .help = Where the item stays for good, as far as you know.
fact-free-zone = Does it go to a free zone or a free warehouse there?
    .short = Goes to a free zone
    .help = An area in the destination that counts as outside its customs territory, such as a free port.
fact-contested-embargo-counts = Do you want to count embargoes whose effect is disputed?
    .short = Disputed embargoes count
    .help = Some arms embargoes are only political declarations, or bind only some forces. Counting them is the more cautious reading.
fact-broker-in-the-union = Do you arrange the deal from inside the EU?
    .short = Broker acts from the EU
    .help = Where you act decides, not your citizenship. Transport, finance, insurance and general advertising alone are not brokering.
fact-provider-in-or-of-the-union = Do you help from inside the EU, or as a resident of the EU?
    .short = Help from the EU or by a resident
    .help = From the EU into another country; or, as a resident of the EU, in another country or for a visitor from there.
fact-origin-outside-the-union = Do the items come from outside the EU?
    .short = Items from outside the EU
    .help = For brokering: they lie in a country outside the EU. For transit: they are only passing through and have not been released for sale or use in the EU.
fact-known-to-go-on = Do you, or the authority, know that it will go on to another country?
    .short = Known to go on
    .help = From the destination to the final destination, without staying.
fact-onward-export-covered = Would a general or global authorisation cover the direct export to the final destination?
    .short = Direct export is covered
    .help = One that you hold, or a general one whose conditions you meet.
fact-processed-in-the-union = Will it be processed or worked on in the EU country it goes to first?
    .short = Processed in the EU
    .help = Essential work on it, such as building it into another product; repacking is not enough.
fact-assistance-with-published-knowledge = Does the help stay within published knowledge or basic research?
    .short = Only published knowledge
    .help = Information that anyone can get, or basic scientific research. Such help is left out.
fact-assistance-by-an-authority = Does an authority of a Member State help, as its official task?
    .short = By an authority
    .help = Such help is left out.
fact-assistance-by-armed-forces = Do a Member State’s armed forces help, as their task?
    .short = By armed forces
    .help = Such help is left out.
fact-assistance-for-space-cases = Is it for one of the civil space cases of Annex IV?
    .short = Space case of Annex IV
    .help = Orders of the European Space Agency or a national space body, European launcher programmes, and State-controlled launch sites.
fact-assistance-as-minimum-for-licensed-items = Is it just the least that is needed to install, run, check or repair items already licensed?
    .short = Minimum for licensed items
    .help = The export of the items was authorised, and the help goes no further.

## The item

fact-item-codes = What is the item?
    .short = Codes on the control list
    .help = The EU’s control list (Annex I) gives every listed item a code such as 4A005. A product can have several.
fact-item-form = Is it goods, software or technology?
    .short = Form of the item
    .help = Technology means specific information: plans, formulas, manuals, training.
fact-within-annex-4-limits = Is it within the narrower limits of the list for transfers inside the EU (Annex IV)?
    .short = Within the limits of Annex IV
    .help = Some codes are on that list only in part, for example only for certain uses or values.
way-codes = I know its code
    .help = Search by code, by name or by what it is used for.
way-none = I checked: it is on no list
    .help = Choose this only if somebody compared the item with the whole control list.
way-describe = I can describe what it does
    .help = For surveillance, encryption, cameras, drones, chips and their kind: a few technical questions show whether they are listed.
way-unsure = I don’t know
    .help = The result will tell you whether it matters.
codes-label = Code or keyword
codes-hint = For example 5A004.b, “IMSI catcher” or “thermal camera”. Enter adds it.
add-code = Add
did-you-mean = Did you mean:
chosen-codes = Codes of the item
remove-code = Remove
code-has-subcodes = { $count ->
    [one] It has one sub-code. Do you know it?
   *[other] It has { $count } sub-codes. Do you know which?
}
    .help = “{ $code }” means: at least one of them, unknown which. A more exact code can settle more.
step-kinds = Which of these is it like?
    .help = Choose every one that comes close. Each brings a few technical questions.
kind = { $label } ({ $code })
on-no-list = I checked the whole list: it is on none
    .help = These questions can show that an item is listed, never that it is not: they cover few of the entries.
step-entry = { $label }: is it listed as { $code }?
    .help = The questions follow the entry of the control list. As soon as one answer decides, the others are struck.
step-recipient = Who receives it?
    .help = Buyer and final user can sit in other countries than the one it is shipped to.
step-other = Anything else
    .help = Two details that matter in few cases.
step-about-item = More about the item
    .help = Some rules treat goods, software and technology differently.
step-about-surveillance = Is it a cyber-surveillance item?
    .help = Items outside the list are caught by the surveillance catch-all only if each of these tests is met. They look at how the item is designed, not at who buys it.
step-about-end-use = What could it be used for?
    .help = For each use: what you know yourself, and whether the authority has told you that the item is or may be intended for it. These are different things in law.
step-about-end-user = Who will use it?
    .help = What is known about the final user.
step-about-other-texts = More about the design
    .help = Other texts ask for these.
step-about-diligence = Your own checks
    .help = What you did to find out about user and use.
step-about-general-authorisations = Conditions of general authorisations
    .help = General authorisations of the EU cover some exports without an application.
step-about-national-law = National law
    .help = Some rules exist only where a Member State has made them. Your authority can tell you.
step-about-sanctions = Sanctions
    .help = Some countries are under restrictive measures of the EU, beside the rules on dual-use items.
step-about-authority = What the authority finds
    .help = How the authority judges the risk.
step-about-transaction = More about the transaction
    .help = Details that some rules test.

## Cyber-surveillance items

fact-dual-use = Can it be used for both civil and military purposes?
    .short = Usable for civil and military purposes
    .help = Nearly every technical product can. “No” is rare.
fact-designed-for-surveillance = Is it specially designed for surveillance?
    .short = Specially designed for surveillance
    .help = Look at its design and at how it is sold. An ordinary camera or router is not, even if somebody misuses it.
fact-covert = Can it work covertly?
    .short = Works covertly
    .help = The persons concerned need not notice that they are watched.
fact-natural-persons = Is it aimed at natural persons?
    .short = Aimed at natural persons
    .help = People, rather than machines, traffic volumes or companies as such.
fact-handles-data = Does it monitor, extract, collect or analyse data?
    .short = Monitors, extracts, collects or analyses data
    .help = One of the four is enough.
fact-from-information-systems = Does that data come from information or telecommunications systems?
    .short = Data from information or telecommunications systems
    .help = Phones, computers, networks, databases, stored video and the like.

## End uses

informed-question = Has the authority told you that the item is or may be intended for { $use }?
informed-short = Told by the authority: { $use }
knows-question = What do you know yourself about { $use }?
knows-short = Own knowledge: { $use }
column-knows = What do you know yourself?
column-informed = Has the authority told you?
quick-knows = I know of none of these uses
quick-informed = The authority has told me nothing
use-wmd = weapons of mass destruction
    .row = Weapons of mass destruction
    .help = Chemical, biological or nuclear weapons, or missiles that could carry them.
use-military = military end use
    .row = Military end use
    .help = Arms and their production. It counts where buyer or destination is under an arms embargo.
use-illicit-military-parts = parts for military goods that were exported unlawfully
    .row = Parts for unlawfully exported military goods
    .help = The military goods once left an EU country without the licence they needed.
use-repression = internal repression
    .row = Internal repression
    .help = For example against protesters, journalists or minorities.
use-serious-human-rights = serious violations of human rights
    .row = Serious violations of human rights
use-serious-humanitarian-law = serious violations of humanitarian law
    .row = Serious violations of international humanitarian law
use-human-rights = violations of human rights
    .row = Violations of human rights of any weight
use-humanitarian-law = violations of humanitarian law
    .row = Violations of international humanitarian law of any weight
use-charter-rights = violations of the Charter of Fundamental Rights
    .row = Violations of the rights of the EU Charter
    .help = Human rights, democratic principles or freedom of speech as the EU Charter protects them.
use-terrorism = terrorism
    .row = Terrorism
use-public-security = a danger to public security
    .row = A danger to public security
use-state-security-use = use by a state’s security forces
    .row = Use by a state’s security forces
    .help = Military, police, intelligence or surveillance services, or on their behalf.
fact-military-use = What exactly is the military use?
    .short = Kind of military use
    .help = A military buyer alone is not yet a military end use.

## End user

fact-end-user = Who is the end user?
    .short = End user
    .help = The one who will use the item, not the one who pays for it.
fact-end-user-complicit = Is the end user known to take part in violations?
    .short = End user takes part in violations
    .help = As far as reports or your own findings show.
fact-end-user-identified = Is the end user identified?
    .short = End user identified
    .help = You know the name and what it does.
fact-past-misuse = Have similar items been misused by this end user?
    .short = Past misuse
    .help = By this user, for repression or violations.
fact-conflict-or-repression = Is there armed conflict or internal repression in the country?
    .short = Conflict or repression in the country
    .help = According to public sources.
fact-serious-violations-identified = Have competent bodies found serious violations there?
    .short = Serious violations found
    .help = Bodies of the UN, the EU, the Council of Europe, or national authorities.
fact-reason-to-suspect = Is there reason to suspect such a use?
    .short = Reason to suspect
    .help = Facts that a careful exporter would notice.

## Other texts

fact-design-purpose = How closely is it made for the purpose?
    .short = Design purpose
    .help = Some texts ask for “specially designed”, others for less.
fact-covert-intrusion = Does it intrude covertly into systems?
    .short = Covert intrusion
    .help = Into phones or computers without notice.
fact-without-owner-consent = Does it work without the owner’s consent?
    .short = Without the owner’s consent
    .help = The owner or administrator of the system.
fact-authorised-security-research = Is it for authorised security research or testing?
    .short = Authorised security research
    .help = With the agreement of those responsible for the system.
fact-should-have-known = Should a careful exporter have known of the use?
    .short = Should have known
    .help = Whether or not you knew.
fact-intended-or-possible = Is the use intended, or possible?
    .short = Use intended or possible
    .help = Some texts ask for less than intention.
fact-on-a-2016-section-b-list = Is it on Section B of the list proposed in 2016?
    .short = On Section B of 2016
    .help = A list of surveillance items that was proposed and not adopted.
fact-imposed-on-identical-deal = Does another Member State already require an authorisation for an essentially identical deal?
    .short = Required elsewhere for the same
    .help = Proposed texts would have made such a decision bind all Member States.
fact-due-diligence = Did you look into user and use?
    .short = Due diligence
    .help = Checks that fit the risk, before the export.
fact-authority-finds-risk = Which risk does the authority find?
    .short = Risk found by the authority
    .help = Known only once it has decided.

## General authorisations

fact-returned-after-repair = Was it imported for repair or replacement and goes back?
    .short = Returned after repair
    .help = It was in the EU for maintenance, repair or exchange, and now returns.
fact-for-exhibition = Is it a temporary export for an exhibition or fair?
    .short = For an exhibition
    .help = A commercial event of fixed length with several exhibitors.
fact-within-group = Does it stay within your own group of companies?
    .short = Within the group
    .help = The recipient is a wholly owned subsidiary or a sister company.
fact-standard-cryptography = Does it use only published or commercial standard cryptography?
    .short = Standard cryptography
    .help = Such as AES or TLS as published, approved by recognised bodies.
fact-repair-within-five-years = Does it go back within five years of the original licence?
    .short = Back within five years
    .help = Counted from the authorisation under which it first left.
fact-repair-to-the-first-end-user = Does it go back to its original end user?
    .short = Back to the first end user
    .help = To the country and the user from which it came.
fact-repair-without-better-functions = Does it go back as it was, or in exchange for the same kind and number?
    .short = Without better functions
    .help = Small improvements by the way are allowed; a new or better function is not.
fact-repair-first-licence-stands = Does the original licence still stand?
    .short = Original licence still stands
    .help = It was not annulled, suspended, revoked or modified.
fact-repair-same-end-use = Will it be used as before?
    .short = Same end use
    .help = As far as you know, the use is that of the original licence.
fact-exhibition-back-within-120-days = Will it be back within 120 days, complete and unchanged?
    .short = Back within 120 days
    .help = Everything that left, and nothing modified.
fact-exhibition-return-secured = Can you make sure that it comes back with nothing removed or copied?
    .short = Return secured
    .help = If you cannot, the general authorisation does not fit.
fact-exhibition-only-demo-software = If software is part of it, is it just what the demonstration needs?
    .short = Only software for the demonstration
    .help = Other software may not go to a fair this way.
fact-exhibition-classified-information = Does it hold or show classified information?
    .short = Classified information
    .help = Marked Confidential or higher, by the EU or a Member State.
fact-exhibition-passes-on-technology = Will technology be passed on with the demonstration?
    .short = Technology is passed on
    .help = Know-how beyond what a visitor of the fair can see.
fact-exhibition-private-showing = Will it be shown in private?
    .short = Private showing
    .help = In a showroom or for chosen guests, not on the open stand.
fact-exhibition-merged-into-production = Will it be built into a production process?
    .short = Built into production
    .help = Even for a short time.
fact-exhibition-real-use = Will it be used for its real purpose, beyond the demonstration?
    .short = Real use
    .help = The least that a demonstration needs is allowed.
fact-exhibition-sale-rent-or-lease = Does it leave because of a sale, rent or lease?
    .short = Sale, rent or lease
    .help = A contract that is already made.
fact-exhibition-stored-for-sale = Will it be kept at the fair merely to be sold, rented or leased?
    .short = Stored for sale
    .help = Without being shown.
fact-exhibition-control-lost = Will it be out of your control at any time?
    .short = Control is lost
    .help = Nobody of yours watches over it.
fact-telecom-only-for-covered-equipment = Does it serve only equipment of 5A001.b.2, 5A001.c or 5A001.d?
    .short = Only for covered equipment
    .help = Test equipment and software for it; technology to install, run, service or repair it at the same user.
fact-telecom-for-watching-people = Is it for monitoring phones, text messages or internet use?
    .short = For watching people
    .help = By interception technology or devices that transfer digital data.
fact-related-to-surveillance-items = Does the software or technology belong to spyware tools, mobile interception or network surveillance?
    .short = Belongs to surveillance items
    .help = That is, to 4A005, 4D004, 4E001.c, 5A001.f or 5A001.j, even under another code.
fact-group-exporter-is-a-union-company = Is the exporter a company under the law of a Member State?
    .short = Exporter is an EU company
    .help = A legal person established in the EU.
fact-group-parents-in-partner-countries = Are direct parent and ultimate owner both in the EU or a close partner country?
    .short = Parents in the EU or partner countries
    .help = Partners: Australia, Canada, Iceland, Japan, Liechtenstein, New Zealand, Norway, Switzerland, United Kingdom, United States.
fact-group-sister-without-guarantee = Is the recipient a sister company without its parent’s binding guarantee?
    .short = Sister company without guarantee
    .help = For a sister, the common parent must guarantee that the conditions are kept.
fact-group-only-commercial-products = Is it just for developing the group’s commercial products?
    .short = Only for commercial products
    .help = And for nothing else.
fact-group-control-kept = Does the exporter keep complete control?
    .short = Control is kept
    .help = The recipient shares it with nobody else.
fact-group-returned-at-the-end = Will everything be returned and deleted at the end?
    .short = Returned at the end
    .help = When the work is done, or when the recipient is sold to others.
fact-encryption-token-for-covered-items = Does the token turn an ordinary product into one of 5A002.a.2 or 5A002.a.3?
    .short = Token for covered products
    .help = These are networking, communication and computing products with encryption.
fact-encryption-software-for-use-only = Is the software only for the use of products of 5A002.a.2 or 5A002.a.3?
    .short = Software for use only
    .help = Not for developing or producing them, and not for security products.
fact-encryption-software-acts-as-covered-items = Does the software act only as a product of 5A002.a.2 or 5A002.a.3?
    .short = Software acts as covered products
    .help = Software that acts as a security product, such as a firewall, is not meant.
fact-encryption-technology-for-covered-items = Does the technology turn an ordinary product into one of 5A002.a.2 or 5A002.a.3?
    .short = Technology for covered products
    .help = Technology that switches encryption on, as a token does.
fact-cryptography-for-governments = Is the cryptography made for governments?
    .short = Government cryptography
    .help = Standards such as TETRA, TETRAPOL or P25, for police, customs or emergency services.
fact-cryptography-changed-by-the-user = Can the user easily change the cryptography?
    .short = User can change it
    .help = Swap the algorithm, not just turn it on or choose a key.
fact-cryptography-for-classified-information = Is it approved for classified information?
    .short = Approved for classified information
    .help = RESTREINT UE/EU RESTRICTED or higher, or a national equivalent.

## National law

fact-state-covers-suspicion = Does your country require a licence on suspicion of an arms-related use?
    .short = National rule on suspicion of arms-related use
    .help = Member States may extend the general catch-all to mere suspicion.
fact-state-covers-surveillance-suspicion = Does your country require a licence on suspicion of repression?
    .short = National rule on suspicion of repression
    .help = Member States may extend the surveillance catch-all to mere suspicion.
fact-state-covers-unlisted-brokering = Does your country control brokering of items that are not on the list?
    .short = National rule on brokering of unlisted items
    .help = Member States may extend the rule for listed items to others.
fact-state-covers-brokering-suspicion = Does your country require a licence for brokering on mere suspicion?
    .short = National rule on suspicion of the broker
    .help = Suspicion of an arms-related use of Article 4.
fact-state-covers-unlisted-transit = Does the country that is crossed control transit of items that are not on the list?
    .short = National rule on transit of unlisted items
    .help = Member States may extend the rule for listed items to others.
fact-state-covers-unlisted-assistance = Does your country control technical assistance for items that are not on the list?
    .short = National rule on help with unlisted items
    .help = Member States may extend the rule for listed items to others.
fact-state-covers-assistance-suspicion = Does your country require a licence for technical assistance on mere suspicion?
    .short = National rule on suspicion of the provider
    .help = Suspicion of an arms-related use of Article 4.
fact-state-asks-about-encryption = Does your country ask for information on transfers of encryption items?
    .short = National rule on encryption transfers
    .help = Member States may ask for it for transfers to other EU countries.
fact-national-list = Is the item on your country’s own list?
    .short = On the national list
    .help = Some Member States list items beyond the EU’s list.
fact-other-state-list = Is the item on another Member State’s own list?
    .short = On another Member State’s list
    .help = The lists are published in the Official Journal.

## Sanctions

fact-interception-equipment = Is it equipment or software for intercepting or monitoring communications?
    .short = Interception equipment
    .help = Part of a system that intercepts internet, telephone or satellite traffic: deep packet inspection, jamming, remote infection or forensics, speaker recognition, and the like. Not ordinary retail software, and not software published for all.
fact-interception-service-for-the-state = Is it a service of monitoring or interception for that country’s State?
    .short = Interception service for the State
    .help = Running or supporting interception for its government, its bodies or those who act for it.
fact-repression-equipment = Is it on the list of equipment for internal repression?
    .short = Equipment for repression
    .help = Firearms, riot and prisoner vehicles, explosives, body armour, night vision and thermal imaging, razor wire, knives, and what makes them. The lists differ by country.
fact-military-user-or-use = Is it for armed forces or border police, or for military use?
    .short = Military user or use
    .help = Whatever armed forces buy counts, even for civil ends.

## Example cases


## Several cases

examples-count = { $count ->
    [one] one example
   *[other] { $count } examples
}
example-name = Example: { $name }.
further-title = More than one item, or another version of it?
further-from = Both start from { $name }.
add-item = Add another item
    .help = Another item of the same transaction: what you said about destination, recipient and use stays, and only the item is asked.
duplicate = Duplicate this case
    .help = A copy to change as you like. This case stays as it is.
every-text = Put it to every text
    .help = What would earlier rules and proposals have said? Opens beside this check, inside this browser.
case-name = Case { $number }: { $item } → { $where }
case-no-item = item not stated
case-no-destination = destination not stated
file-title = All cases of your file
file-label = Your case file: { $count ->
    [one] one case
   *[other] { $count } cases
}
file-part = { $count ->
    [one] { $outcome } (one case)
   *[other] { $outcome } ({ $count } cases)
}
file-beyond = What is still open could go as far as “{ $most }” ({ $count ->
    [one] case
   *[other] cases
} { $numbers }).
file-unchecked = This does not clear it: its result says what was not checked.
file-caption = The cases of your file with their outcomes
file-open-case = Show its result
file-remove = Remove
file-refused = No result: the check refuses these answers. Open the case to see why.
file-shared = Cases { $numbers } are items of one transaction: what is said about the transaction counts for each of them.
file-here = Case { $number } of { $count }: { $item } → { $where }
file-all = All cases

## Whom to ask

whom-title = Which authority
whom-help = Applications and notices go to the authority of the Member State where the exporter, broker or provider is established; for an exporter from outside the EU, to the one where the items are (Articles 12(2) and 13(1)). A transit is decided where the items pass through (Article 7).
whom-unknown = Which authority that is depends on the Member State, which is not stated.
whom-in = In { $country }:
whom-not-sure = For { $country } we are not sure which office it is today; look it up in the list below.
whom-list = The Commission’s page leads to the authorities of all Member States:
whom-national = What each of them adds by national law stands in:
