import { sameValue, wayOf, type Answers, type ScreeningAnswers } from "./answers.ts";
import type { Case } from "./case-file.ts";
import { isFacts } from "./case-link.ts";
import type { Facts, Outcomes, Report } from "./door.ts";

/** A case as a record holds it; cases with the same `deal` are items of one transaction. */
export interface RecordedCase {
  deal: number;
  facts: Facts;
  unsure: string[];
  kinds: string[];
  /** Missing where nobody screened the deal, and in records made before there was a screening. */
  screening?: ScreeningAnswers;
  report: Report;
}

/** What a visitor keeps on file: answers, outcomes, versions; enough to ask again and compare. */
export interface Record {
  kind: "catchall-record";
  schema: 2;
  made: string;
  language: string;
  title: string;
  cases: RecordedCase[];
}

export function recordOf(cases: (Case & { report: Report })[], made: string, language: string, title: string): Record {
  const recorded = cases.map(({ deal, answers: { facts, unsure, kinds, screening }, report }) =>
    ({ deal, facts, unsure: [...unsure], kinds: [...kinds], ...(screening && { screening }), report }));
  return { kind: "catchall-record", schema: 2, made, language, title, cases: recorded };
}

/** Why a file is no record, as a key of the words. */
export type Flaw = "not-a-record" | "newer-record" | "broken-record";

/** Reads a record from JSON, or from the self-contained page that carries the same JSON. */
export function readRecord(text: string): Record | Flaw {
  const inPage = /<script type="application\/json" id="record">([\s\S]*?)<\/script>/.exec(text);
  let value: unknown;
  try {
    value = JSON.parse(inPage?.[1] ?? text);
  } catch {
    return "not-a-record";
  }
  if (!isObject(value) || value.kind !== "catchall-record") return "not-a-record";
  if (value.schema !== 1 && value.schema !== 2) return "newer-record";
  const { kind, made, language, title, ...rest } = value;
  // The first schema held one case, its parts beside the name of the record.
  const cases = value.schema === 1 ? [{ ...rest, deal: 0 }] : value.cases;
  const whole = Array.isArray(cases) && cases.length > 0 && cases.every(isCase);
  const named = typeof made === "string" && typeof language === "string" && typeof title === "string";
  return whole && named ? ({ kind, schema: 2, made, language, title, cases: cases.map(onlyCase) } as Record) : "broken-record";
}

function isCase(value: unknown): value is RecordedCase {
  if (!isObject(value) || typeof value.deal !== "number" || !(value.screening === undefined || isScreening(value.screening))) return false;
  return isFacts(value.facts) && isTexts(value.unsure) && isTexts(value.kinds) && isReport(value.report);
}

function onlyCase({ deal, facts, unsure, kinds, screening, report }: RecordedCase): RecordedCase {
  return { deal, facts, unsure, kinds, ...(screening && { screening }), report };
}

/** JSON that can stand inside a script element. */
export function recordInPage(record: Record): string {
  return JSON.stringify(record).replaceAll("<", "\\u003c");
}

export function answersOf({ facts, unsure, kinds, screening }: { facts: Facts; unsure: string[]; kinds: string[]; screening?: ScreeningAnswers }): Answers {
  const way = unsure.includes("item-codes") ? "unsure" : wayOf(facts, kinds);
  return { facts, unsure, kinds, ...(way && { way }), ...(screening && { screening }) };
}

export interface Difference { same: boolean; versions: { id: string; then: string; now: string }[]; engine?: { then: string; now: string } }

/** Whether the same answers still give the same outcomes in every case, and which versions changed since. */
export function differenceOf(then: Report[], now: Report[]): Difference {
  const essence = (reports: Report[]) => reports.map(({ outcomes }) => essenceOf(outcomes));
  const same = sameValue(essence(then), essence(now));
  const [before, after] = [then[0], now[0]];
  return before === undefined || after === undefined ? { same, versions: [] } : { same, ...versionsChanged(before, after) };
}

function versionsChanged(then: Report, now: Report): Omit<Difference, "same"> {
  const versions = now.versions.instruments.flatMap(({ id, checked }) => {
    const before = then.versions.instruments.find((one) => one.id === id)?.checked ?? "";
    return before === checked ? [] : [{ id, then: before, now: checked }];
  });
  const changedEngine = then.versions.engine !== now.versions.engine;
  return { versions, ...(changedEngine ? { engine: { then: then.versions.engine, now: now.versions.engine } } : {}) };
}

/** The ranges of all layers, to compare. */
export function essenceOf({ union, national, sanctions }: Outcomes): string {
  const ranges = [union, national, sanctions];
  return JSON.stringify(ranges.map(({ state, least, most }) => [state, least ?? "", most ?? ""]));
}

function isReport(value: unknown): boolean {
  if (!isObject(value) || !isObject(value.outcomes) || !isObject(value.versions)) return false;
  const { union, national, sanctions } = value.outcomes;
  return [union, national, sanctions].every(isObject) && Array.isArray(value.versions.instruments);
}

function isScreening(value: unknown): value is ScreeningAnswers {
  if (!isObject(value) || !isObject(value.said) || !isObject(value.notes)) return false;
  return Object.values(value.said).every((one) => one === "yes" || one === "no" || one === "unsure") && isTexts(Object.values(value.notes));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
