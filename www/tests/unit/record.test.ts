import assert from "node:assert/strict";
import test from "node:test";
import { differenceOf, readRecord, recordInPage, recordOf } from "../../src/record.ts";
import { noAnswers, withFact } from "../../src/answers.ts";
import type { Report } from "../../src/door.ts";

const report = {
  outcomes: { union: { state: "settled", least: "duty-only", most: "duty-only", because: [] }, national: { state: "settled", because: [] }, sanctions: { state: "open", because: [] } },
  versions: { schema: 1, engine: "1", asOf: "2026-11-25", day: "2026-11-25", asIf: false, instruments: [{ id: "a", name: "A", checked: "then" }] },
} as unknown as Report;

const record = recordOf([{ deal: 0, answers: withFact(noAnswers, "covert", true), report }], "2026-11-25", "en", "</script><b>");

test("a record reads back as it was written", () => {
  assert.deepEqual(readRecord(JSON.stringify(record)), record);
});

test("a record reads back from its page, whatever its name holds", () => {
  const page = `<html><script type="application/json" id="record">${recordInPage(record)}</script></html>`;
  assert.deepEqual(readRecord(page), record);
});

test("a record of the first schema, which held one case, reads as one of today", () => {
  const { cases: [only], ...rest } = record;
  const { deal: _deal, ...first } = only!;
  assert.deepEqual(readRecord(JSON.stringify({ ...rest, ...first, schema: 1 })), record);
});

test("what is no record is told apart from a damaged and from a later one", () => {
  assert.equal(readRecord("{"), "not-a-record");
  assert.equal(readRecord("null"), "not-a-record");
  const [only] = record.cases;
  assert.equal(readRecord(JSON.stringify({ ...record, schema: 3 })), "newer-record");
  for (const cases of [[], [{ ...only, facts: { covert: 3 } }], [only, { ...only, report: {} }], [{ ...only, deal: undefined }]]) {
    assert.equal(readRecord(JSON.stringify({ ...record, cases })), "broken-record");
  }
});

test("a changed version is named", () => {
  const later = structuredClone(report);
  later.versions.instruments[0]!.checked = "now";
  assert.deepEqual(differenceOf([report], [later]), { same: true, versions: [{ id: "a", then: "then", now: "now" }] });
  later.outcomes.union.least = "prohibited";
  assert.equal(differenceOf([report, report], [report, later]).same, false);
});
