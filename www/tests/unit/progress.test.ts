import assert from "node:assert/strict";
import test from "node:test";
import { noAnswers, withFact } from "../../src/answers.ts";
import { idleFacts, standingOf, stepAfter, withoutContradiction } from "../../src/progress.ts";
import { stepsOf } from "../../src/steps.ts";
import type { Fact, Facts, Outcomes, Report } from "../../src/door.ts";

const fact = (id: string, group: string): Fact => ({ id, group, kind: "yes-no", values: [], entails: [], ofItem: false, asked: true });
const settled = { state: "settled", because: [] };
const asking = (...facts: string[]) => ({ clash: [], findings: [], outcomes: { union: settled, national: settled, sanctions: settled }, questions: facts.map((one) => ({ fact: one, layer: "union", answers: [] })) }) as unknown as Report;

test("a fact that nobody asks for any more is moot, unless it was answered", () => {
  assert.equal(standingOf("covert", noAnswers, asking()), "moot");
  assert.equal(standingOf("covert", noAnswers, asking("covert")), "asked");
  assert.equal(standingOf("covert", withFact(noAnswers, "covert", true), asking()), "answered");
});

test("steps follow the vocabulary: named ones first, technical questions on their way only", () => {
  const steps = stepsOf([fact("activity", "transaction"), fact("4a005-hides", "4a005"), fact("covert", "surveillance"), fact("new-fact", "new-group")]);
  assert.deepEqual(steps.map((step) => step.id), ["kinds", "entry-4a005", "activity", "about-surveillance", "about-new-group"]);
});

test("continuing leaves out what can no longer matter", () => {
  const steps = stepsOf([fact("activity", "transaction"), fact("covert", "surveillance"), fact("national-list", "national-law")]);
  assert.equal(stepAfter("activity", steps, noAnswers, asking("national-list"))?.id, "about-national-law");
  assert.equal(stepAfter("activity", steps, noAnswers, asking())?.id, undefined);
});

test("of two answers that say the same the earlier one stays", () => {
  const open = { state: "open", because: [] };
  const holds = (facts: Facts) => facts.one === true || facts.two === true;
  const assess = (facts: Facts) => (holds(facts) ? asking() : asking("one", "two"));
  const verdict = (facts: Facts) => ({ union: holds(facts) ? settled : open, national: settled, sanctions: settled }) as unknown as Outcomes;
  assert.deepEqual(idleFacts({ one: true, two: true }, ["one", "two"], { assess, verdict }), ["two"]);
});

test("filling in leaves out what contradicts an answer", () => {
  const conflicts = (facts: Facts) => facts.serious === true && facts.any === false;
  assert.deepEqual(withoutContradiction({ serious: true }, { any: false, other: false }, conflicts), { serious: true, other: false });
});
