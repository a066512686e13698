import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { isEmpty, noAnswers, withFact, type Answers } from "../../src/answers.ts";
import { htmlText } from "../../src/html-text.ts";
import { answersOf, readRecord, recordOf } from "../../src/record.ts";
import { flagsOf, openOf, provisionOf, questions, screened, screening, statedBy, strayOf, withNote, withSaid } from "../../src/screening.ts";
import type { Report } from "../../src/door.ts";

const report = { outcomes: { union: {}, national: {}, sanctions: {} }, versions: { instruments: [] } } as unknown as Report;
const [first] = questions;
const recorded = (answers: Answers) => recordOf([{ deal: 0, answers, report }], "2026-11-25", "en", "");
const flagged = questions.find(({ yes }) => yes.redFlag !== undefined) ?? assert.fail("no question raises a red flag");
const stating = questions.find(({ no }) => Object.keys(no.states).length > 0) ?? assert.fail("no answer states a fact");

test("nothing answered is no flag, and every question is open", () => {
  assert.deepEqual(flagsOf(screened(noAnswers)), []);
  assert.equal(openOf(screened(noAnswers)).length, questions.length);
});

test("“I don’t know” leaves a question open, raises no flag and states nothing", () => {
  const unsure = screened(questions.reduce((answers, { id }) => withSaid(answers, id, "unsure"), noAnswers));
  assert.deepEqual([openOf(unsure).length, flagsOf(unsure), statedBy(unsure)], [questions.length, [], []]);
});

test("an answer raises its own flag and takes it back", () => {
  const raised = withSaid(noAnswers, flagged.id, "yes");
  assert.deepEqual(flagsOf(screened(raised)), [{ question: flagged, flag: flagged.yes.redFlag }]);
  assert.deepEqual(flagsOf(screened(withSaid(raised, flagged.id, "no"))), []);
});

test("an answer is no fact of the case, only an offer of one", () => {
  const answers = withSaid(withFact(noAnswers, "activity", "export"), stating.id, "no");
  assert.deepEqual(answers.facts, { activity: "export" });
  assert.deepEqual(statedBy(screened(answers)).map(({ fact, value }) => [fact, value]), Object.entries(stating.no.states));
});

test("a record holds the screening and gives it back", () => {
  const answers = withNote(withSaid(noAnswers, flagged.id, "yes"), screening.steps[0]?.id ?? "", " asked twice ");
  const record = readRecord(JSON.stringify(recorded(answers)));
  assert.ok(typeof record !== "string");
  assert.deepEqual(record.cases.map(answersOf), [answers]);
  assert.equal(isEmpty(answers), false);
});

test("a record without a screening opens, and has none", () => {
  const record = readRecord(JSON.stringify(recorded(noAnswers)));
  assert.ok(typeof record !== "string");
  assert.deepEqual(record.cases.map((one) => "screening" in one), [false]);
});

test("a record of one case, from before there were files of several, opens with its screening and without", () => {
  for (const answers of [noAnswers, withSaid(noAnswers, flagged.id, "yes")]) {
    const { cases: [only], ...rest } = recorded(answers);
    const { deal: _deal, ...parts } = only ?? assert.fail("no case");
    const record = readRecord(JSON.stringify({ ...rest, ...parts, schema: 1 }));
    assert.ok(typeof record !== "string");
    assert.deepEqual(record.cases.map(answersOf), [answers]);
  }
});

test("a damaged screening is a damaged record", () => {
  const { cases: [only], ...rest } = recorded(withSaid(noAnswers, first?.id ?? "", "yes"));
  for (const damaged of [{ said: { a: "maybe" }, notes: {} }, { said: {} }, { said: {}, notes: { a: 1 } }, "yes", null]) {
    assert.equal(readRecord(JSON.stringify({ ...rest, cases: [{ ...only, screening: damaged }] })), "broken-record", JSON.stringify(damaged));
  }
});

test("an answer to a question that is no longer asked is not lost", () => {
  assert.deepEqual(strayOf({ said: { gone: "yes" }, notes: {} }), [["gone", "yes"]]);
  assert.deepEqual(strayOf(screened(withSaid(noAnswers, flagged.id, "yes"))), []);
});

test("an emptied note is gone", () => {
  assert.deepEqual(screened(withNote(withNote(noAnswers, "item", "x"), "item", " ")).notes, {});
});

test("every provision named has our words", () => {
  const named = [...screening.restsOn, ...screening.ending.restsOn, ...questions.flatMap(({ restsOn }) => restsOn)];
  for (const path of named) assert.ok(provisionOf(path)?.reading, path);
});

test("without script the page lists every question, what it is, and what each answer would mean", () => {
  const page = readFileSync(new URL("../../dist/en/screening/index.html", import.meta.url), "utf8");
  for (const { words, yes, no } of questions) for (const text of [words, yes.words, no.words]) assert.ok(page.includes(htmlText(text)), text);
  const count = (force: string) => page.split(`class="force ${force}"`).length - 1;
  assert.deepEqual([count("binding"), count("guidance")], ["binding", "guidance"].map((force) => questions.filter((one) => one.force === force).length));
});
