import assert from "node:assert/strict";
import test from "node:test";
import { noAnswers, withFact, type Answers } from "../../src/answers.ts";
import { emptyFile, itemsOfDeal, withAnswers, withCopy, withItem, withoutCase, type CaseFile } from "../../src/case-file.ts";
import { fileHeadlineOf, fileToneOf, furthestBeyond } from "../../src/headline.ts";
import type { Outcome, Report } from "../../src/door.ts";

const ofItem = (fact: string) => fact === "item-codes";
const answers = (facts: Answers["facts"], unsure: string[] = []): Answers => ({ ...noAnswers, facts, unsure });
const facts = (file: CaseFile) => file.cases.map((one) => one.answers.facts);
const first = withAnswers(emptyFile, answers({ destination: "KE", "item-codes": ["4A005"] }, ["purchaser"]), ofItem);

test("another item keeps what was said of the transaction and nothing of the item", () => {
  const file = withItem(first, ofItem);
  assert.deepEqual(facts(file), [{ destination: "KE", "item-codes": ["4A005"] }, { destination: "KE" }]);
  assert.deepEqual(file.cases[1]?.answers.unsure, ["purchaser"]);
  assert.equal(file.at, 1);
  assert.deepEqual(itemsOfDeal(file, 0), [0, 1]);
});

test("an answer about the transaction counts for all its items, one about the item for that item", () => {
  const file = withAnswers(withItem(first, ofItem), answers({ destination: "JP", "item-codes": [] }), ofItem);
  assert.deepEqual(facts(file), [{ destination: "JP", "item-codes": ["4A005"] }, { destination: "JP", "item-codes": [] }]);
  assert.deepEqual(file.cases[0]?.answers.unsure, []);
});

test("a copy shares nothing", () => {
  const copied = withCopy(first);
  const file = withAnswers(copied, withFact(first.cases[0]!.answers, "destination", "JP"), ofItem);
  assert.deepEqual(facts(file).map((one) => one.destination), ["KE", "JP"]);
  assert.deepEqual(itemsOfDeal(file, 1), [1]);
});

const screening = (note: string) => ({ said: {}, notes: { item: note } });
const notes = (file: CaseFile) => file.cases.map((one) => one.answers.screening?.notes.item);

test("a screening is of the deal: another item shares it, whichever of them changes it, and a copy has its own", () => {
  const one = withAnswers(first, { ...answers({}), screening: screening("asked") }, ofItem);
  const two = withItem(one, ofItem);
  assert.deepEqual(notes(two), ["asked", "asked"]);
  const changed = withAnswers(two, { ...answers({}), screening: screening("asked again") }, ofItem);
  assert.deepEqual(notes(changed), ["asked again", "asked again"]);
  const copied = withAnswers(withCopy(changed), { ...answers({}), screening: screening("another deal") }, ofItem);
  assert.deepEqual(notes(copied), ["asked again", "asked again", "another deal"]);
  assert.deepEqual(notes(withAnswers(changed, answers({}), ofItem)), [undefined, undefined]);
});

test("a removed case leaves the others, and the last one stays", () => {
  const file = withCopy(withItem(first, ofItem));
  assert.deepEqual([withoutCase(file, 0).at, withoutCase(file, 2).at], [1, 1]);
  assert.equal(withoutCase(first, 0), first);
});

const settled = (outcome: Outcome): Report => report(outcome, outcome, outcome);
const open = (least: Outcome, most: Outcome) => report(undefined, least, most);

function report(outcome: Outcome | undefined, least: Outcome, most: Outcome): Report {
  const nothing = { state: "settled", least: "no-requirement-found", most: "no-requirement-found", because: [] };
  const union = { state: outcome === undefined ? "open" : "settled", least, most, because: [] };
  return { headline: { layer: "union", state: union.state, ...(outcome === undefined ? {} : { outcome }) }, outcomes: { union, national: nothing, sanctions: nothing } } as unknown as Report;
}

test("the headline of a file is its most severe outcome, by the engine's order", () => {
  assert.equal(fileToneOf([settled("duty-only"), settled("notify-and-hold"), settled("general-authorisation")]), "notify-and-hold");
  assert.equal(furthestBeyond([settled("duty-only"), settled("notify-and-hold")]), undefined);
});

test("a case that is not determined is never hidden by a more severe one, nor taken for a mild one", () => {
  const reports = [settled("prohibited"), open("no-requirement-found", "authorisation-required"), undefined];
  assert.equal(fileHeadlineOf(reports), "Prohibited (one case) · Not determined yet (2 cases)");
  assert.equal(fileToneOf([open("no-requirement-found", "prohibited")]), "open");
  assert.equal(fileHeadlineOf([open("no-requirement-found", "prohibited")]), "Not determined yet (one case)");
});

test("how far open answers could go is named with its cases", () => {
  assert.deepEqual(furthestBeyond([settled("duty-only"), open("no-requirement-found", "prohibited"), open("duty-only", "prohibited")]), { most: "prohibited", cases: [1, 2] });
});
