# The case library: what is said to have happened, on what it rests, and what is honest to add. No answer of any text stands here: those come from the engine alone.

library-baseline = Unless a story says otherwise, no authority had written to the exporter, and the exporter at most suspected what the items were for.
library-transaction = { $title } – { $name }

## On what a statement rests

standing-of-allegation = claimed
    .help = One side says so. Nobody has decided whether it is true.
standing-of-research = found by researchers
    .help = A technical or field investigation, published by those who made it.
standing-of-press = reported
    .help = Journalists or organisations report it; it is open to correction.
standing-of-company = said by the company
    .help = The firm concerned says so.
standing-of-authority = said by an authority
    .help = A government, a prosecutor or a parliament says so. A charge is not a conviction.
standing-of-court = decided by a court
    .help = A court has ruled on this point, and perhaps on this point alone.
standing-of-assumption = assumed here
    .help = We set it up so for the exercise; nobody claims that it happened so.

## What a case is good for

topic-listed = The item is on the control list
topic-listing-date = Was it on the list yet?
topic-refusal = A licence was granted: must it be refused?
topic-catch-all = On no list: does a catch-all reach it?
topic-services = Updates and help after the sale
topic-brokering = Only arranged from the Union
topic-definition = Is it surveillance at all?
topic-own-list = A list of the Union’s own
topic-encryption = Encryption and research
topic-intra-eu = Through another Member State
topic-military = Military use without an embargo

## The twenty cases

library-finspy-turkey-2017 = FinSpy on a false protest page, Turkey 2017
    .offered = Munich prosecutors say that spyware called FinSpy was sold to Turkey’s secret service for about five million euros and offered in 2017 on a web page that posed as the opposition’s.
    .no-licence = The German government said that it had licensed no such export.
    .complaint = Four organisations filed a criminal complaint in July 2019, and offices were searched in October 2020.
    .charges = In May 2023 the prosecutors charged four former managers with selling it without the licence that the prosecutors hold was needed.

library-finspy-myanmar-2019 = FinSpy on phones in Myanmar, 2019
    .found = In June 2019 a security firm found FinSpy on several dozen phones in Myanmar.
    .unknown = Who supplied it, from where and when, is not known; the exercise assumes an export from the Union in June 2019.
    .sanctions = Measures against Myanmar that stand beside the export rules name listed monitoring equipment and interception services to the government.

library-finfisher-bahrain-2011 = FinFisher and Bahrain’s exiles, 2010 to 2012
    .infected = Three Bahrainis who had found asylum in Britain say that their computers were infected with FinFisher while they lived there.
    .supplied = The complaint made for them in 2014 says that the maker supplied Bahrain and helped it to use the product.
    .crypto = The British government told the maker that exports outside the Union needed a licence; as our notes have it, because the product uses encryption.

library-network-surveillance-oman-2015 = Internet monitoring for Oman, after 2014
    .sold = Reporters found that a Danish subsidiary of a British arms maker sold a system able to watch the internet traffic of a whole country.
    .licensed = The Danish business authority licensed exports, among others to Oman and Qatar.
    .other-states = Saudi Arabia, the Emirates, Morocco and Algeria are named as buyers too.

library-hacking-team-emirates-2012 = Hacking Team and an activist in the Emirates, 2012
    .targeted = A researcher found that an activist in the Emirates had been targeted with commercial spyware, and names Hacking Team’s product as one of them.
    .treated = The activist was jailed, lost his job and passport, and was beaten twice in a week.
    .silent = The exercise assumes that the authority had said nothing and that the exporter at most suspected the use.

library-hacking-team-global-2015 = Hacking Team’s licence for 46 countries, 2015
    .granted = On 3 April 2015 Italy gave Hacking Team one licence for many countries, meant to run for three years.
    .countries = The 46 countries include Bahrain, Egypt, Ethiopia, Oman, Qatar, Saudi Arabia, Turkey and the Emirates.
    .revoked = On 31 March 2016 the authority took the licence back.

library-hacking-team-ethiopia-2014 = Hacking Team and Ethiopian journalists abroad, 2014
    .transaction-a = updates of the software
    .transaction-b = help and support
    .targeted = In February 2014 researchers reported that journalists of an Ethiopian station in the United States had been targeted with what appears to be Hacking Team’s spyware.
    .again = In March 2015 they reported that it had happened again, months later, with newer versions.
    .company = The company never confirmed the customer, and said that it suspends support where its contracts are broken.
    .mails = Mails leaked in 2015 are reported to show that Ethiopia was a customer and that the company cut it off after the second report.

library-amesys-libya-2007 = Amesys and Libya, 2007
    .contract = The French firm Amesys acknowledges a contract of 2007 with the Libyan authorities for a system called Eagle.
    .used = Libyans who joined the French proceedings say that they were found through their messages, arrested and tortured.
    .company = The firm’s lawyer says that it had the approval of the French State and believed that Eagle served to hunt terrorists.
    .court = In November 2022 a Paris court of appeal upheld the indictment of the firm and of two executives and annulled that of two employees.

library-nexa-egypt-2014 = Nexa and Egypt, 2014
    .sale = A magazine reported the sale of a ten-million-euro system called Cerebro, said to be aimed at the Muslim Brotherhood.
    .indicted = In 2021 the firm and four of its executives were indicted in Paris for complicity in torture and enforced disappearance.
    .dropped = In December 2022 the Paris court of appeal annulled these indictments.
    .goes-on = It left the inquiry itself standing and sent it back to the judge.

library-pegasus-mexico-2018 = Pegasus “through Cyprus and Bulgaria”, Mexico and elsewhere
    .transaction-a = exported from the Union
    .transaction-b = only arranged from the Union
    .targets = Organisations say that Pegasus was used against defenders of human rights and journalists, at least 24 of them in Mexico.
    .claims = Its maker told a newspaper that it is regulated by the export rules of Israel, Cyprus and Bulgaria.
    .cyprus = Cyprus said that there was neither a licence nor an application.
    .hubs = In 2022 a draft report of the European Parliament’s inquiry called Cyprus and Bulgaria the export hub for spyware.

library-predator-sudan-2022 = Predator from Greece to Sudan and Madagascar, 2021 to 2022
    .transaction-a = to Sudan
    .transaction-b = to Madagascar
    .madagascar = The Greek government issued two licences for Madagascar in November 2021.
    .sudan = In April 2023 a minister said on the radio that it looks as if there had been an export to Sudan.
    .hearsay = He added that he knew it from the press and did not sign such decisions himself.

library-phone-forensics-myanmar-2019 = Phone forensics for the police of Myanmar, 2019
    .sold = Tender and budget papers are reported to show that a Swedish firm’s tools for reading out phones were sold to Myanmar in 2019.
    .company = The firm says that it sells to the police alone and that the software licences ended after the coup.
    .later = Tools of this kind came onto the control list later.

library-face-recognition-police-2018 = Face recognition for a police force
    .setting = A police force in a repressive State buys software that finds faces in recorded video; the item is on no list.
    .guidelines = The guidelines of 2024 say that such tools can count as surveillance items where they search stored images.

library-monitoring-centre-gulf-2013 = A monitoring centre for a Gulf State
    .reported = In 2011 reporters described European monitoring centres in Bahrain whose transcripts were shown to prisoners under torture.
    .setting = The exercise takes such a centre to another Gulf State in 2013: on no control list of the time, but on the list that two later texts would have added.

library-traffic-management-turkey-2018 = Traffic management, later used to block, Turkey and Egypt
    .found = In 2018 researchers traced devices that manage internet traffic to networks in Turkey and Egypt, where they were used to redirect users and, in Egypt, to block sites.
    .setting = The exercise assumes a European maker and a device short of the listed kind of internet monitoring.

library-water-cannon-bahrain-2018 = Water cannon and crowd drones for the police
    .setting = A police force known for repression buys water-cannon trucks and drones to watch crowds; nothing about them is secret, and they are on no dual-use list.
    .national = A Member State may have measures of its own for such items.

library-messenger-activists-2022 = An encrypted messenger for activists
    .transaction-a = for activists in Iran
    .transaction-b = for an organisation in Morocco
    .setting = A European developer supplies an encrypted messenger whose encryption is on the control list.
    .two-users = It goes once to activists in Iran and once to an organisation in Morocco; no police or intelligence service is involved.

library-exploit-research-us-2018 = A researcher shows a weakness to its maker
    .setting = A European security researcher sends proof of a weakness to the American firm that can mend it.
    .position = The Parliament wanted authorised security research left out of the rules on surveillance items.

library-relay-cyprus-2016 = From Italy to a sister firm in Cyprus, then on
    .setting = An Italian maker sends listed intrusion equipment to its sister firm in Cyprus, and knows that it will go on to the Emirates.
    .worry = Organisations warn that makers choose the Member State that asks the fewest questions.

library-drone-engines-2020 = Engines for drones that will be armed
    .setting = A European maker sells small engines, on no list, to a State under no arms embargo whose drones carry weapons; the maker knows of it.
    .position = An industry paper says that the Commission’s compromise of 2020 would have reached military use more widely.

## Honest notes

casenote-charged-not-convicted = Charged is not convicted: we know of no judgment.
casenote-malware-is-no-proof = Spyware found on a device is no proof of an export from the Union, nor of who made it.
casenote-risk-assumed = That an authority would find a substantial risk is our assumption: some texts ask for it, so the exercise states it.
casenote-sanctions-beside = Sanctions stand beside the export rules and may be stricter than any text compared here. The texts are compared without them.
casenote-listing-unknown = Whether the product counted as listed encryption is not known, so the case leaves its codes open.
casenote-not-decided = Nobody has ruled on the complaint, as far as we know.
casenote-granted-lawfully = The licence was granted under the law of the time. The texts differ on refusing and on publishing, not on whether a licence was needed.
casenote-no-link-shown = Nobody has shown that this system was used against a particular person.
casenote-listed-later = Items of this kind came onto the control list on 31 December 2014. The case is taken on its own day.
casenote-toggle-knowledge = Much turns on what the exporter knew and on earlier misuse. Change these facts and see.
casenote-one-destination-chosen = One licence covered 46 countries; the exercise takes Egypt as one of them.
casenote-updates-and-services = The first sale, the updates and the help are different acts. The exercise asks about updates and help after the first public report.
casenote-leaked-unconfirmed = The leaked mails are stolen, and the company has disputed whether they are genuine.
casenote-not-convicted-yet = Indicted is not convicted: we know of no judgment on the charge.
casenote-earlier-law = In 2007 an earlier Regulation was law; every later text is applied as if it had been.
casenote-embargo-lifted = As far as we remember, the arms embargo on Libya had ended in 2004.
casenote-courts-dropped = The courts annulled these indictments. The case stands here for what each text asks, not for guilt.
casenote-two-readings = Whether anything left the Union is disputed, so both readings stand here: exported from it, or only arranged from it.
casenote-denied = Governments deny having licensed it.
casenote-sudan-licence-open = Licences are documented for Madagascar. For Sudan a minister conceded the export, not a licence.
casenote-sale-disputed = Budget papers show what was planned. A member of the firm’s board doubted that they show what was sold.
casenote-covert-open = Whether this is “covert” is open: whoever’s phone is seized knows of it, and whoever walks past a camera may not. The case leaves it unstated.
casenote-made-up = Made up to show a point; no real deal is meant.
casenote-modelled-on = Modelled on reports about real deals, and changed: no particular deal is meant.
casenote-own-list-recalled = What the list of the later texts would have held is recalled, not read in the text.
casenote-filtering-or-watching = The device filters. Whether filtering is watching is the point of the exercise.
casenote-dual-use-at-all = Whether such trucks and drones have a military use besides the civil one is arguable; the case says that they do.
casenote-decontrol-not-asked = Messengers sold to everyone, or published, may be off the list altogether. The exercise assumes that this one is on it.
casenote-research-notes = The control list has notes that leave out the disclosure of weaknesses. The exercise states the code all the same, to show what the texts do with it.
casenote-option-not-duty = What a Member State may ask for on the way is its own choice; a range is an honest answer here.
casenote-embargo-decides = Real drones have been sold so. We name none, since what the exporter knew is not public.

## Which answers can be argued about, and why

arguable-refusal-recalled = That the position of 2018 obliges the authority to refuse is recalled, not read.
arguable-demands-reconstructed = The letter makes demands and no articles: what they come to is our reconstruction.
arguable-listed-as-encryption = It turns on whether the product was listed as encryption.
arguable-record-of-end-user = The proposal asks for an end user with a record of misuse; a new one would escape it.
arguable-turns-on-awareness = It turns on what the exporter knew: whoever only suspects is asked for less than whoever knows.
arguable-past-misuse-doubtful = Whether this end user had misused a similar item before is doubtful.
arguable-covert-contested = It turns on whether the item is made for covert surveillance.
arguable-named-in-proposal = The proposal is said to name forensics among its technologies; our notes recall it and do not quote it.
arguable-monitoring-arguable = It turns on whether the position’s “monitoring” reaches an item that breaks into nothing.
arguable-own-list-unclear = What the list of this text would have held, and for which countries, is recalled.
arguable-filtering-is-not-watching = It turns on whether a device that filters is made for surveillance.
arguable-scope-of-demands = How far “surveillance technology” reaches in the demands is not said.
arguable-dual-use-arguable = It turns on whether these items are dual-use at all.
arguable-general-licence-unclear = Whether a general authorisation of this text would cover it is not known for sure.
arguable-encryption-off = The Parliament wanted encryption off the list; how that would have been done is not in our sources.
arguable-option-of-the-state = It is an option of the Member State, so the answer is a range.
arguable-known-from-industry = This text is known from an industry paper alone.
