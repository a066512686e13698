import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { assessText, compare, facts, initSync, instruments, lists } from "../../pkg/workshop.js";
import type { Facts, Outcome } from "../../src/door.ts";
import { closestRules } from "../../src/compare/lack.ts";
import { factsInWords, literalsInWords } from "../../src/difference/literal.ts";
import { shareInWords } from "../../src/difference/share.ts";
import "../../src/compare/words.ts";
import { libraryCases } from "../../src/library.ts";
import { inOrderOfTime, textInForce } from "../../src/texts.ts";

initSync({ module: readFileSync(new URL("../../pkg/workshop_bg.wasm", import.meta.url)) });

const texts = instruments().filter(({ status, layer }) => status !== "guidance" && layer === "union");
const page = { facts: new Map(facts().map((fact) => [fact.id, fact])), lists: new Map(lists().map((list) => [list.id, list])) };

function factsOf(id: string, at = 0): Facts {
  return libraryCases.find((one) => one.id === id)?.transactions[at]?.facts ?? {};
}

test("the engine of the workshop holds every text, from the oldest to the law in force", () => {
  const order = inOrderOfTime(texts).map(({ id }) => id);
  assert.equal(order[0], "eu-1334-2000");
  assert.equal(order.at(-1), "eu-2021-821");
  assert.equal(textInForce(texts)?.id, "eu-2021-821");
  assert.ok(["com-2016-616", "ep-2018", "council-2019", "com-2020", "deal-2020", "ngo-2020"].every((id) => order.includes(id)));
});

test("every text answers every case of the library, on the licence and on every further question", () => {
  for (const one of libraryCases) {
    for (const transaction of one.transactions) {
      for (const { id } of texts) {
        const { report, answers } = assessText({ text: id }, transaction.facts);
        assert.deepEqual(report.clash, [], `${one.id} under ${id}`);
        assert.equal(answers.length, 8, `${one.id} under ${id}`);
      }
    }
  }
});

test("a request for a text that is none, or of another shape, is refused with what would be right", () => {
  const refusal = (of: object) => {
    try {
      assessText(of as { text: string }, {});
    } catch (error) {
      return (error as { errors: { code: string; message: string }[] }).errors.map(({ code, message }) => `${code}: ${message}`).join();
    }
    return "nothing refused";
  };
  assert.match(refusal({ text: "ep-2108" }), /unknown-instrument: unknown text `ep-2108`; did you mean `ep-2018`/);
  assert.match(refusal({ text: 7 }), /malformed: .*`text` takes the id of a text/);
  assert.match(refusal({ text: "ep-2018", asof: "2018-01-17" }), /malformed: .*`asof` is no part of a text/);
});

test("the rules that come closest are those on the uses that somebody suspects", () => {
  const stated = factsOf("nexa-egypt-2014");
  const { report } = assessText({ text: "eu-2021-821" }, stated);
  const near = closestRules(report, stated, 3);
  assert.deepEqual(near.map(({ finding }) => finding.provision), ["eu-2021-821/art-5-1", "eu-2021-821/art-5-2", "eu-2021-821/art-3-1"]);
  assert.deepEqual(near[1]?.lacks.map(({ grounds, wanted }) => [grounds.fact, grounds.operator, wanted]), [["knows-repression", "is-at-least", true]]);
});

test("what a closest rule lacks is what makes it apply", () => {
  const stated = factsOf("nexa-egypt-2014");
  const known = { ...stated, "knows-repression": "aware", "knows-human-rights": "aware", "knows-charter-rights": "aware" };
  const { report } = assessText({ text: "eu-2021-821" }, known);
  assert.equal(report.findings.find(({ provision }) => provision === "eu-2021-821/art-5-2")?.status, "applies");
});

test("each example of a difference comes to what the difference says under either text", () => {
  const day = "2018-06-01";
  const { tracks } = compare({ text: "com-2016-616" }, { text: "ep-2018" }, day);
  const licence = tracks.find(({ track, layer }) => track === "licence" && layer === "union");
  assert.ok((licence?.changes.length ?? 0) > 3);
  for (const change of licence?.changes ?? []) {
    for (const { example } of change.groups) {
      assert.ok(example?.replayed);
      const stated = { day, ...Object.fromEntries(example.facts.map(({ fact, value }) => [fact, value])) };
      for (const [text, value] of [["com-2016-616", change.before], ["ep-2018", change.after]] as const) {
        const { state, least, most } = assessText({ text, asOf: day }, stated).report.outcomes.union;
        // What is not modelled widens what a text comes to; a comparison goes without it.
        if (state === "settled") assert.deepEqual([least, most], [value, value], text);
        else assert.ok([least, most].includes(value as Outcome), `${text}: ${value}`);
      }
    }
  }
});

test("a condition is told in points, with what is only absent gathered and lists by their name", () => {
  const union = [...page.lists.values()].find(({ id }) => id === "eu-member-states");
  const members = (union?.entries ?? []).filter(({ from, until }) => (from ?? "2024-01-01") <= "2024-01-01" && "2024-01-01" <= (until ?? "2024-01-01")).map(({ value }) => value);
  const said = literalsInWords(page, [
    { fact: "activity", operator: "is", values: ["export"] },
    { fact: "destination", operator: "is-not", values: members },
    { fact: "covert", operator: "is", values: ["yes"] },
    { fact: "informed-wmd", operator: "is", values: ["no"] },
    { fact: "knows-wmd", operator: "is", values: ["none"] },
    { fact: "knows-repression", operator: "at-least", values: ["suspects"] },
  ], "2024-01-01");
  assert.equal(said.length, 5);
  assert.match(said[1] ?? "", new RegExp(`not on the list “${union?.title}”`));
  assert.match(said[4] ?? "", /^none of this: .* or /);
});

test("an example is told in the same manner", () => {
  const said = factsInWords(page, [{ fact: "activity", value: "export" }, { fact: "covert", value: true }, { fact: "informed-wmd", value: false }]);
  assert.equal(said.length, 3);
  assert.match(said[2] ?? "", /^none of this/);
});

test("a share is never nothing where there is something, and never all where something is left", () => {
  assert.equal(shareInWords(0), "less than a billionth");
  assert.equal(shareInWords(9_000), "less than 0.001%");
  assert.equal(shareInWords(14_511_343), "1.5%");
  assert.equal(shareInWords(341_035_856), "34%");
  assert.equal(shareInWords(999_000_000), "more than 99%");
  assert.equal(shareInWords(1_000_000_000), "100%");
});
