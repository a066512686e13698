import assert from "node:assert/strict";
import test from "node:test";
import { differenceOf, readRecord, recordInPage, recordOf } from "../../src/record.ts";
import { noAnswers, withFact } from "../../src/answers.ts";
import type { Report } from "../../src/door.ts";

const report = {
  outcomes: { union: { state: "settled", least: "duty-only", most: "duty-only", because: [] }, national: { state: "settled", because: [] }, sanctions: { state: "open", because: [] } },
  versions: { schema: 1, engine: "1", asOf: "2026-11-25", day: "2026-11-25", asIf: false, instruments: [{ id: "a", name: "A", checked: "then" }] },
} as unknown as Report;

const record = recordOf(withFact(noAnswers, "covert", true), report, "2026-11-25", "en", "</script><b>");

test("a record reads back as it was written", () => {
  assert.deepEqual(readRecord(JSON.stringify(record)), record);
});

test("a record reads back from its page, whatever its name holds", () => {
  const page = `<html><script type="application/json" id="record">${recordInPage(record)}</script></html>`;
  assert.deepEqual(readRecord(page), record);
});

test("what is no record is told apart from a damaged and from a later one", () => {
  assert.equal(readRecord("{"), "not-a-record");
  assert.equal(readRecord("null"), "not-a-record");
  assert.equal(readRecord(JSON.stringify({ ...record, schema: 2 })), "newer-record");
  assert.equal(readRecord(JSON.stringify({ ...record, facts: { covert: 3 } })), "broken-record");
  assert.equal(readRecord(JSON.stringify({ ...record, report: {} })), "broken-record");
});

test("a changed version is named", () => {
  const later = structuredClone(report);
  later.versions.instruments[0]!.checked = "now";
  assert.deepEqual(differenceOf(report, later), { same: true, versions: [{ id: "a", then: "then", now: "now" }] });
  later.outcomes.union.least = "prohibited";
  assert.equal(differenceOf(report, later).same, false);
});
