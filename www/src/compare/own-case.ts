import type { Facts } from "../door.ts";
import { keptFile } from "../keep.ts";
import { readRecord } from "../record.ts";
import { say } from "../words.ts";
import type { Chosen } from "./page.ts";

/** The cases of a record file; nothing where it is none. */
export function caseOfRecord(text: string): Chosen | undefined {
  const record = readRecord(text);
  if (typeof record === "string") return undefined;
  const cases = record.cases.map(({ facts, report }) => ({ day: report.versions.day, ...facts }));
  return ownCase(cases, record.title, record.made);
}

/** What the visitor chose to keep on this device while checking. */
export function caseOnDevice(today: string): Chosen | undefined {
  const cases = keptFile()?.cases.map(({ answers }) => answers.facts).filter((facts) => Object.keys(facts).length > 0) ?? [];
  return cases.length === 0 ? undefined : ownCase(cases, "", today);
}

/** A case of the visitor's own; one without a day is of `day`, so that all texts are put to the same case. */
export function ownCase(cases: Facts[], title: string, day: string): Chosen {
  const deals = cases.map((facts, at) => ({ id: `own-${at + 1}`, name: say("compare-own-item", { number: at + 1 }), facts: { day, ...facts } }));
  return { title: title === "" ? say("compare-own") : title, deals };
}
