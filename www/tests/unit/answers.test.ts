import assert from "node:assert/strict";
import test from "node:test";
import { answersOf } from "../../src/record.ts";
import { isEmpty, noAnswers, withCodes, withFact, withUnsure, withWay, withoutFact } from "../../src/answers.ts";

test("“I don't know” states nothing and is remembered", () => {
  const answers = withUnsure(withFact(noAnswers, "covert", true), "covert");
  assert.deepEqual(answers.facts, {});
  assert.deepEqual(answers.unsure, ["covert"]);
});

test("an answer takes the place of “I don't know”", () => {
  assert.deepEqual(withFact(withUnsure(noAnswers, "covert"), "covert", false), { ...noAnswers, facts: { covert: false } });
});

test("taking an answer back leaves nothing behind", () => {
  assert.ok(isEmpty(withoutFact(withFact(noAnswers, "covert", true), "covert")));
});

test("only “I checked” states the empty set of codes", () => {
  assert.deepEqual(withWay(noAnswers, "none").facts, { "item-codes": [] });
  assert.deepEqual(withCodes(withCodes(noAnswers, ["4A005"]), []).facts, {});
});

test("a loaded case shows the way in which its item was described", () => {
  assert.equal(answersOf({ facts: { "item-codes": [] }, unsure: [], kinds: [] }).way, "none");
  assert.equal(answersOf({ facts: { "item-codes": ["4A005"] }, unsure: [], kinds: [] }).way, "codes");
  assert.equal(answersOf({ facts: {}, unsure: [], kinds: ["4a005"] }).way, "describe");
  assert.equal(answersOf({ facts: {}, unsure: ["item-codes"], kinds: [] }).way, "unsure");
});
