//! What technical questions prove: that an item is listed, never that it is not, and no more than the notes of Annex I leave.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what it expects by panicking")]

mod support;

use catchall::law::Outcome;
use catchall::report::{Report, State, Status};
use support::{Facts, regime};

const TODAY: &str = "2026-11-23";

/// A strong product for companies, to which no exception applies.
const ENCRYPTION: &str = "5a002-a-encrypts-strongly yes · 5a002-a-security-is-main-function yes · 5a002-a-only-released-purposes no · \
                          5a002-a-only-when-activated no · 5a002-a-left-out-device no · 5a002-a-only-administration no · \
                          5a002-a-general-computer no · 5a002-a-personal-use no";
const APPLICATION: &str = "5d002-c-1-encrypts-strongly yes · 5d002-c-1-quantum-or-radio-codes no · 5d002-c-1-only-released-purposes no · \
                           5d002-c-1-only-when-activated no · 5d002-c-1-like-a-left-out-device no · 5d002-c-1-only-administration no · \
                           5d002-c-1-published no · 5d002-c-1-personal-use no";
const THERMAL: &str = "6a003-b-4-imaging-camera yes · 6a003-b-4-microbolometer-array yes · 6a003-b-4-wide-fixed-view no · \
                       6a003-b-4-driver-aid no · 6a003-b-4-infrared-array no · 6a003-b-4-charge-multiplying-array no · \
                       6a003-b-4-for-broadcasting no";
const DRONE: &str = "9a012-a-beyond-sight yes · 9a012-a-flies-30-minutes yes · 9a012-a-sub-orbital no";

fn assess(facts: &str) -> Report {
    Facts::scenario(facts).assess(&regime(TODAY))
}

/// What the questions say of an entry.
#[track_caller]
fn check(facts: &str, entry: &str, expected: Status) {
    let report = assess(facts);
    let path = format!("eu-2021-821/annex-1-{entry}");
    let finding = report.findings.iter().find(|finding| finding.provision == path).unwrap_or_else(|| panic!("no finding {path}"));
    assert_eq!(finding.status, expected, "{entry}: {facts}");
}

#[test]
fn a_mass_market_vpn_application_is_not_proven_listed() {
    let mass = |answer: &str| format!("{APPLICATION} · 5d002-c-1-mass-market {answer}");
    check(&mass("yes"), "5d002-c-1", Status::DoesNotApply);
    check(&mass("no"), "5d002-c-1", Status::Applies);
    check(APPLICATION, "5d002-c-1", Status::Undetermined);
    check(&format!("{ENCRYPTION} · 5a002-a-mass-market yes"), "5a002-a", Status::DoesNotApply);
    check(&format!("{ENCRYPTION} · 5a002-a-mass-market no"), "5a002-a-1", Status::Applies);
}

#[test]
fn the_cryptography_note_releases_neither_5a003_nor_5a004_nor_5e002() {
    let mass = format!("{ENCRYPTION} · 5a002-a-mass-market yes");
    check(&format!("{mass} · 5a003-b-hides-emissions yes · 5a003-b-personal-use no"), "5a003-b", Status::Applies);
    check(
        &format!("{mass} · 5a004-a-defeats-cryptography yes · 5a004-a-obtains-secrets yes · 5a004-a-personal-use no"),
        "5a004-a",
        Status::Applies,
    );
    let know_how = "5e002-a-specific-know-how yes · 5e002-a-for-listed-products yes · 5e002-a-only-reading-past-locks no · \
                    5e002-a-published-or-basic-research no · 5e002-a-minimum-for-released-goods no";
    check(&format!("{mass} · {know_how}"), "5e002-a", Status::Applies);
}

#[test]
fn published_encryption_is_released_and_retail_sale_alone_is_not_asked() {
    let published = APPLICATION.replace("5d002-c-1-published no", "5d002-c-1-published yes");
    check(&published, "5d002-c-1", Status::DoesNotApply);
    let vocabulary = &support::law().vocabulary;
    let retail = |id: &&str| id.starts_with("5d002-") && id.contains("retail");
    assert_eq!(vocabulary.ids().find(retail), None);
}

#[test]
fn a_role_that_is_not_known_leaves_the_sub_entry_open_and_the_entry_proven() {
    let radio = ENCRYPTION.replace("5a002-a-security-is-main-function yes", "5a002-a-communicates yes");
    let radio = format!("{radio} · 5a002-a-mass-market no");
    check(&radio, "5a002-a", Status::Applies);
    check(&radio, "5a002-a-2", Status::Undetermined);
    check(&format!("{radio} · 5a002-a-security-is-main-function no"), "5a002-a-2", Status::Applies);
}

#[test]
fn a_thermal_camera_is_listed_above_9_hz() {
    check(&format!("{THERMAL} · 6a003-b-4-at-most-9-hz no"), "6a003-b-4", Status::Applies);
    check(&format!("{THERMAL} · 6a003-b-4-at-most-9-hz yes"), "6a003-b-4", Status::DoesNotApply);
    check(THERMAL, "6a003-b-4", Status::Undetermined);
}

#[test]
fn a_drone_of_45_minutes_is_listed_where_it_stands_gusts() {
    let gusts = |answer: &str| format!("{DRONE} · 9a012-a-flies-an-hour no · 9a012-a-stable-in-gusts {answer}");
    check(&gusts("yes"), "9a012-a-1", Status::Applies);
    check(&gusts("no"), "9a012-a-1", Status::DoesNotApply);
    check(&format!("{DRONE} · 9a012-a-flies-an-hour yes"), "9a012-a-2", Status::Applies);
}

#[test]
fn a_drone_that_stands_gusts_is_listed_however_long_it_flies() {
    let usual = "activity export · destination KE · purchaser KE";
    let report = assess(&format!("{usual} · {DRONE} · 9a012-a-stable-in-gusts yes"));
    assert_eq!(report.outcomes.union.least, Some(Outcome::AuthorisationRequired));
    let open = assess(&format!("{usual} · {DRONE} · 9a012-a-stable-in-gusts no"));
    assert_eq!(open.outcomes.union.least, Some(Outcome::NoRequirementFound));
}

#[test]
fn an_ai_chip_is_listed_from_6000_on_and_so_is_what_contains_it() {
    check("3a501-a-16-digital-chip yes · 3a501-a-16-performance-6000 yes", "3a501-a-16", Status::Applies);
    check("3a501-a-16-digital-chip yes · 3a501-a-16-performance-6000 no", "3a501-a-16", Status::DoesNotApply);
    check("4a507-computer-or-part yes · 4a507-contains-fast-chip yes", "4a507", Status::Applies);
}

#[test]
fn an_entry_that_holds_contradicts_other_codes_also_of_the_same_lists() {
    let listed = format!("{DRONE} · 9a012-a-flies-an-hour yes");
    assert_eq!(assess(&format!("{listed} · item-codes 9A112")).outcomes.union.state, State::Conflict);
    assert_eq!(assess(&format!("{listed} · item-codes none")).outcomes.union.state, State::Conflict);
    assert_ne!(assess(&format!("{listed} · item-codes 9A012")).outcomes.union.state, State::Conflict);
    check(&format!("{DRONE} · item-codes 9A112"), "9a012-a-2", Status::DoesNotApply);
}
