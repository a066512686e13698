# The example cases of the check: a title, one sentence on what the case shows, and a note where our answer says more or less than one would expect.

case-group-listed = On the control list: an authorisation
case-group-general = On the list, and a general authorisation may cover it
case-group-catch-all = On no list, and caught all the same
case-group-nothing = On no list, and nothing found
case-group-other-acts = More than exports
case-group-sanctions = Sanctions come on top

case-spyware-server = A spyware command server for the police in the United Arab Emirates
    .help = EU001 does not name the country and EU008 does not name the item, so no general authorisation is left.
case-phone-forensics = A phone forensics kit for the police in Kenya
    .help = Getting round the lock and copying raw data is on the list, whoever buys it.
case-vpn-concentrator = A VPN gateway for a bank in Brazil
    .help = EU008 covers network equipment with ordinary encryption, but not this sub-entry.
case-router-excluded = A telecom router for a carrier in the United Arab Emirates
    .help = EU008 leaves this country out; Israel, Malaysia and China give the same answer.
case-cryptanalysis = A code-breaking appliance for the United States
    .help = A close partner does not help: Annex II, Section I takes this item out of EU001.
case-drone = A drone with 45 minutes of flight, sold to Serbia
    .help = It is sold for good, so what covers repairs and fairs does not fit.

case-thermal-camera = A thermal camera for a factory in Japan
    .help = EU001 covers item and country; what you must do to use it stands in the result.
case-delivery-software = Software that plants test implants, for a security firm in the United States
    .help = Intrusion software is listed, yet Annex II, Section I does not take it out of EU001.
case-fair = A phone interceptor at a trade fair in Dubai, back in 60 days
    .help = EU004 reaches this item and this country as long as nothing is sold and nothing is shown in private.
case-repair = A phone interceptor goes back to Morocco after repair
    .help = EU003 covers it while the first licence stands and the same user gets back no more than it had.
case-router-brazil = A telecom router with standard encryption for a carrier in Brazil
    .help = EU008 covers it if the exporter registers and gives notice in time; a police buyer would lose it.
case-router-norway = A telecom router for a carrier in Norway
    .help = Norway is a country of EU001, and EU008 does not apply to those.

case-face-search-known = Face-recognition search for a police force; you know what it is for
    .help = Your own findings say repression: notify the authority and wait (Article 5(2)).
    .note = National law stays open beside it. Article 5(3) lets a Member State ask for an authorisation on suspicion, and whoever knows also suspects.
case-face-search-told = Face-recognition search for a police force; the authority has written to you
    .help = The authority’s word makes the authorisation required, whatever you know yourself (Article 5(1)).
case-machine-parts = Machine parts for a plant in Myanmar that maintains artillery
    .help = A military end use under an arms embargo, and the exporter knows of it (Article 4(2)).
    .note = The measures against Myanmar forbid listed items to the military, and these parts are on no list. What else Regulation (EU) No 401/2013 holds is not modelled, so sanctions stay open and are not called settled.
case-other-state-list = An item on another Member State’s own list; your authority warns you
    .help = Spain lists it, the exporter is in Portugal, and the Portuguese authority has warned it (Article 10(1)).

case-shop-camera = An ordinary network camera for a city
    .help = It is not designed for covert surveillance, so the rule on surveillance items cannot reach it (Article 2(20)).
case-messenger = An encrypted messenger in an app store
    .help = Sold to anyone, installed by the user: the note on cryptography takes such products off the list.
    .note = That Note 3 to Category 5, Part 2 releases it is the visitor’s answer, not ours: we do not ask that note yet. Catch-alls are checked all the same.
case-open-source = An encryption library in a public repository
    .help = Software that anyone can get without restriction is taken off the list.
    .note = That the General Software Note releases it is the visitor’s answer, not ours. It does hold for cryptography, although some public summaries say otherwise.
case-vulnerability-report = A vulnerability report with a proof of concept, for a foreign vendor
    .help = Disclosing a vulnerability to those who can mend it is left out of 4E001.c.
    .note = The note to 4E001 releases technology only. Software that would fall under 4D004 has no such note and stays listed.

case-broker = A broker in Paris arranges missile guidance between two other countries
    .help = A listed item, and the broker knows of missile production (Article 6(2)).
    .note = National law stays open beside it: Article 6(4) lets a Member State ask for more, and we do not guess whether France does.
case-training = An engineer trains staff in Canada on a listed system for arms
    .help = Help given in a country of EU001 is outside the rule (Article 8(3)(a)).
case-transfer = An encrypting switch from Munich to Warsaw that goes on to Pakistan
    .help = The papers must name the control (Article 11(9)), and the seller knows of the way on (Article 11(2)).
    .note = What a Member State may ask under Article 11(2) is not modelled to the end, so national law shows a range and the headline is the duty that is certain.

case-transit = Centrifuge parts change planes in Germany on the way to Iran
    .help = The authority may stop the transit (Article 7), and the measures against Iran forbid it anyway.
    .note = How far the authority goes under Article 7 is its decision, so that layer stays a range; the ban is settled.
case-interception-belarus = Interception software for a telephone company in Belarus
    .help = On no control list: the measures against Belarus decide alone.
    .note = Our sources leave open whether Regulation (EC) No 765/2006 bans it or asks for an authorisation first. The stricter is shown, and the reading of the provision says so.
