import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { initSync, lists } from "../../pkg/catchall.js";
import { codesMatching, labelOf } from "../../src/labels.ts";

initSync({ module: readFileSync(new URL("../../pkg/catchall_bg.wasm", import.meta.url)) });
const codes = lists().find((list) => list.kind === "all-codes");

/** What people type, its plural and a slip of the finger; the entry that must come first. */
const english: [first: string, ...typed: string[]][] = [
  ["6A003.b.4", "thermal camera", "thermal cameras", "thermal camra", "THERMAL CAMERA", "camera thermal"],
  ["5A001.f.2", "IMSI catcher", "IMSI catchers", "ISMI catcher", "imsi-catcher", "IMSI cacher"],
  ["5A004.b", "phone unlocking", "phones unlocking", "phone unlokcing", "unlocking of phones"],
  ["5A002.a.2", "VPN router", "VPN routers", "VPN ruter", "VPN-Router", "router VPN"],
  ["9A012.a", "drone 45 minutes", "drones 45 minutes", "dron 45 minuts", "drone with 45 minutes"],
  ["0C001", "uranium", "uraniums", "uranum", "Uranium ore", "depleted uranium"],
  ["4A005", "spyware", "spywares", "spywear"],
  ["5A001.f.3", "phone jammer", "phone jammers", "phone jamer"],
  ["5A001.j", "deep packet inspection", "deep packet inspections", "deep paket inspection"],
  ["5A004.a", "password cracker", "password crackers", "pasword cracker"],
  ["5A002.a", "encrypted phone", "encrypted phones", "encryptd phone"],
  ["4A506", "quantum computer", "quantum computers", "quantom computer"],
  ["4A003.b", "supercomputer", "supercomputers", "suprcomputer"],
  ["1A005", "bulletproof vest", "bulletproof vests", "buletproof vest", "body armor"],
  ["1C010", "carbon fibre", "carbon fibres", "carbn fibre", "carbon fiber"],
  ["2B001", "5-axis milling machine", "5-axis milling machines", "5-axis miling machine"],
  ["2B352", "freeze dryer", "freeze dryers", "freeze drier"],
  ["7A002", "gyroscope", "gyroscopes", "gyroscop"],
  ["8A001", "submarine", "submarines", "sumbarine"],
  ["9A004", "satellite", "satellites", "satelite"],
];

/** The same in German, with umlauts written in every way, and in French, with accents and without. */
const german: typeof english = [
  ["6A003.b.4", "Wärmebildkamera", "Warmebildkamera", "Waermebildkamera", "WÄRMEBILDKAMERA", "Wärmebildkameras", "Waermebildkameras", "Wärmebildkammera", "Wärmebild-Kamera", "Thermokamera"],
  ["5A001.f.2", "IMSI-Fänger", "IMSI-Faenger", "IMSI-Fenger"],
  ["5A004.b", "Entsperren von Handys", "Handy entsperren", "Handys entsperren", "Handy entspeeren", "Smartphone entsperren", "Handyentsperrung"],
  ["9A012.a", "Drohne 45 Minuten", "Drohnen 45 Minuten", "Dronhe 45 Minuten", "Drohne mit 45 Minuten"],
  ["0C001", "Uran", "Uranerz", "abgereichertes Uran"],
  ["4A005", "Staatstrojaner", "Staatstroianer", "Spionagesoftware", "Spionage-Software", "Spähsoftware", "Spaehsoftware"],
  ["5A001.f.3", "Handyblocker", "Handystörer", "Handystoerer", "Störsender für Handys"],
  ["5A004.a", "Passwortknacker", "Paswortknacker"],
  ["2B001", "Fräsmaschine", "Fraesmaschinen", "Frasmaschine", "Werkzeugmaschine"],
  ["3A501.a.16", "KI-Chip", "KI-Chips"],
  ["1C350", "Giftgas", "Vorläuferchemikalien"],
  ["0A001", "Kernreaktor", "Kernreaktoren", "Atomreaktor"],
  ["7A003", "Trägheitsnavigation", "Traegheitsnavigationen"],
  ["6A005", "Faserlaser", "Laserdioden"],
  ["8A001", "U-Boot", "Unterwasserdrohne"],
];
const french: typeof english = [
  ["6A003.b.4", "caméra thermique", "caméras thermiques", "camera thermique", "CAMÉRA THERMIQUE", "camera termique"],
  ["5A001.f.2", "intercepteur IMSI", "intercepteurs IMSI", "fausse antenne relais"],
  ["5A004.b", "déverrouillage de téléphone", "deverrouillage de telephones", "déverouillage téléphone", "débloquer un téléphone"],
  ["5A002.a.2", "routeur VPN", "routeurs VPN", "routteur VPN"],
  ["9A012.a", "drone de 45 minutes d'autonomie", "drones 45 minutes d’autonomie"],
  ["0C001", "uranium appauvri", "uranium apauvri"],
  ["4A005", "logiciel espion", "logiciels espions", "logiciel espionn", "logisiel espion", "logiciel d'espionnage", "LOGICIEL ESPION"],
  ["5A001.f.3", "brouilleur de téléphone", "brouilleurs de telephones"],
  ["2B001", "machine-outil", "machines-outils"],
  ["3A501.a.16", "puce IA", "puces IA"],
  ["7A003", "centrale inertielle", "centrales inertielles"],
  ["1A005", "gilet pare-balles", "gilets pare-balle"],
];

for (const [language, products] of Object.entries({ en: english, de: german, fr: french })) {
  for (const [first, ...typed] of products) {
    test(`${typed[0]} (${language}), its plurals, spellings and slips lead to ${first}`, () => {
      for (const text of typed) assert.equal(codesMatching(text, codes)[0]?.code, first, text);
    });
  }
}

test("an entry found by words of another language says its label in that language too", () => {
  const found = (typed: string) => codesMatching(typed, codes)[0];
  assert.deepEqual(found("Wärmebildkamera"), { code: "6A003.b.4", label: labelOf("6A003.b.4"), also: { language: "de", label: labelOf("6A003.b.4", "de") } });
  assert.deepEqual(found("logiciel espion"), { code: "4A005", label: labelOf("4A005"), also: { language: "fr", label: labelOf("4A005", "fr") } });
  assert.deepEqual(found("thermal camera"), { code: "6A003.b.4", label: labelOf("6A003.b.4") });
});

test("a code stands once among the found, whatever languages it was found in", () => {
  for (const typed of ["IMSI", "laser", "uranium", "VPN"]) {
    const found = codesMatching(typed, codes).map(({ code }) => code);
    assert.deepEqual(found, [...new Set(found)], typed);
  }
});

test("a code is found however it is written, and a wrong one by its beginning", () => {
  for (const text of ["5A002", "5a002", "5AO02", " 5 A 002"]) assert.equal(codesMatching(text, codes)[0]?.code, "5A002", text);
  for (const text of ["6A003.b.4.b", "6a003b4b", "6A003 b 4 b"]) assert.equal(codesMatching(text, codes)[0]?.code, "6A003.b.4.b", text);
  assert.equal(codesMatching("6A003.b.4.x", codes)[0]?.code, "6A003.b.4");
  for (const text of ["5", "5A"]) assert.ok(codesMatching(text, codes).every(({ code }) => code.startsWith(text)), text);
  assert.ok(codesMatching("3D printing powder", codes)[0]?.code.startsWith("1C"));
});

test("what is on no list finds nothing that only looks like it", () => {
  for (const typed of ["face recognition", "Gesichtserkennung", "reconnaissance faciale", "Schokolade", " "]) assert.deepEqual(codesMatching(typed, codes), [], typed);
});
