import assert from "node:assert/strict";
import test from "node:test";
import { html, nothing } from "lit";
import { htmlText } from "../../src/html-text.ts";
import { dayInWords, listed, quoted, say, sayFirst } from "../../src/words.ts";
import { headlineOf, toneOf } from "../../src/headline.ts";
import { codesMatching, labelOf } from "../../src/labels.ts";
import { countriesMatching, countryName } from "../../src/countries.ts";
import type { Report } from "../../src/door.ts";

test("words come with plurals, attributes and arguments", () => {
  assert.equal(say("picker-count", { count: 1 }), "One suggestion.");
  assert.equal(say("fact-destination.short"), "Destination");
  assert.equal(sayFirst(["no-such-key", "value-yes"]), "Yes");
  assert.equal(listed(["a", "b"], "disjunction"), "a or b");
  assert.equal(dayInWords("2026-11-25"), "25 November 2026");
  assert.equal(quoted("unknown code `9Z`"), "unknown code “9Z”");
});

test("a template becomes text: escaped, without listeners and properties", () => {
  const text = htmlText(html`<a href=${"/?a=1&b"} class="x ${"y"}" ?hidden=${false} @click=${() => 1} .value=${"z"}>${["<", nothing, html`<b>${1}</b>`]}</a>`);
  assert.equal(text, '<a href="/?a=1&amp;b" class="x y">&lt;<b>1</b></a>');
});

const settled = { state: "settled", least: "no-requirement-found", most: "no-requirement-found", because: [] };
const report = (headline: object, outcomes: object) => ({ headline, outcomes: { union: settled, national: settled, sanctions: settled, ...outcomes } }) as unknown as Report;

test("the headline says what is certain, how far it can go, and what other layers could add", () => {
  const open = { state: "open", least: "notify-and-hold", most: "authorisation-required", because: [] };
  assert.equal(headlineOf(report({ layer: "union", state: "settled", outcome: "no-requirement-found" }, {})), "No requirement found in the rules modelled here");
  assert.equal(headlineOf(report({ layer: "union", state: "open", outcome: "notify-and-hold" }, { union: open })),
    "At least: You must notify the authority and wait; could be: Authorisation required");
  assert.equal(headlineOf(report({ layer: "union", state: "open" }, { union: { ...open, least: "no-requirement-found" } })),
    "Not determined yet: from “No requirement found in the rules modelled here” to “Authorisation required”");
  assert.equal(headlineOf(report({ layer: "union", state: "settled", outcome: "no-requirement-found" }, { sanctions: { ...open, least: "no-requirement-found", most: "prohibited" } })),
    "No requirement found in the rules modelled here; sanctions could make it “Prohibited”");
  assert.equal(headlineOf(report({ layer: "union", state: "settled", outcome: "authorisation-required" }, { union: { ...settled, least: "authorisation-required", most: "authorisation-required" }, national: open })),
    "Authorisation required");
  assert.equal(toneOf(report({ layer: "union", state: "open" }, {})), "open");
});

test("countries are found by name, by accentless name and by code", () => {
  const countries = ["CI", "KE", "XI", "GB"].map((code) => ({ code, name: countryName(code), alsoNamed: "" }));
  assert.deepEqual(countriesMatching(countries, "cote").map(({ code }) => code), ["CI"]);
  assert.deepEqual(countriesMatching(countries, "xi").map(({ code }) => code), ["XI"]);
  assert.deepEqual(countriesMatching(countries, "kingdom").map(({ code }) => code), ["GB"]);
});

test("a sub-code carries the label of the entry above it, and search forgives", () => {
  assert.equal(labelOf("4A005"), labelOf("4A005.z"));
  assert.ok(codesMatching("thermal camra", undefined).some(({ code }) => code.startsWith("6A003")));
});
