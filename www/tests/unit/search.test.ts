import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { initSync, lists } from "../../pkg/catchall.js";
import { codesMatching } from "../../src/labels.ts";

initSync({ module: readFileSync(new URL("../../pkg/catchall_bg.wasm", import.meta.url)) });
const codes = lists().find((list) => list.kind === "all-codes");

/** What people type, its plural and a slip of the finger; the entry that must come first. */
const products: [first: string, ...typed: string[]][] = [
  ["6A003.b.4", "thermal camera", "thermal cameras", "thermal camra", "THERMAL CAMERA"],
  ["5A001.f.2", "IMSI catcher", "IMSI catchers", "ISMI catcher"],
  ["5A004.b", "phone unlocking", "phones unlocking", "phone unlokcing"],
  ["5A002.a.2", "VPN router", "VPN routers", "VPN ruter"],
  ["9A012.a", "drone 45 minutes", "drones 45 minutes", "dron 45 minuts"],
  ["0C001", "uranium", "uraniums", "uranum"],
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

for (const [first, ...typed] of products) {
  test(`${typed[0]}, its plural and a slip lead to ${first}`, () => {
    for (const text of typed) assert.equal(codesMatching(text, codes)[0]?.code, first, text);
  });
}

test("a code is found however it is written, and a wrong one by its beginning", () => {
  for (const text of ["5A002", "5a002", "5AO02", " 5 A 002"]) assert.equal(codesMatching(text, codes)[0]?.code, "5A002", text);
  for (const text of ["6A003.b.4.b", "6a003b4b", "6A003 b 4 b"]) assert.equal(codesMatching(text, codes)[0]?.code, "6A003.b.4.b", text);
  assert.equal(codesMatching("6A003.b.4.x", codes)[0]?.code, "6A003.b.4");
  for (const text of ["5", "5A"]) assert.ok(codesMatching(text, codes).every(({ code }) => code.startsWith(text)), text);
  assert.ok(codesMatching("3D printing powder", codes)[0]?.code.startsWith("1C"));
});

test("what is on no list finds nothing that only looks like it", () => {
  assert.deepEqual(codesMatching("face recognition", codes), []);
  assert.deepEqual(codesMatching(" ", codes), []);
});
