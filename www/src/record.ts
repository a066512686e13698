import { wayOf, type Answers, type ScreeningAnswers } from "./answers.ts";
import type { Facts, Outcomes, Report, Value } from "./door.ts";

/** What a visitor keeps on file: answers, outcome, versions; enough to ask again and compare. */
export interface Record {
  kind: "catchall-record";
  schema: 1;
  made: string;
  language: string;
  title: string;
  facts: Facts;
  unsure: string[];
  kinds: string[];
  /** Missing where nobody screened the deal, and in records made before there was a screening. */
  screening?: ScreeningAnswers;
  report: Report;
}

export function recordOf(answers: Answers, report: Report, made: string, language: string, title: string): Record {
  const { facts, unsure, kinds, screening } = answers;
  return { kind: "catchall-record", schema: 1, made, language, title, facts, unsure: [...unsure], kinds: [...kinds], ...(screening && { screening }), report };
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
  if (value.schema !== 1) return "newer-record";
  const whole = isFacts(value.facts) && isTexts(value.unsure) && isTexts(value.kinds) && isReport(value.report) && (value.screening === undefined || isScreening(value.screening));
  const named = typeof value.made === "string" && typeof value.language === "string" && typeof value.title === "string";
  return whole && named ? (value as unknown as Record) : "broken-record";
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

/** Whether the same answers still give the same outcomes, and which versions changed since. */
export function differenceOf(then: Report, now: Report): Difference {
  const same = essenceOf(then.outcomes) === essenceOf(now.outcomes);
  const versions = now.versions.instruments.flatMap(({ id, checked }) => {
    const before = then.versions.instruments.find((one) => one.id === id)?.checked ?? "";
    return before === checked ? [] : [{ id, then: before, now: checked }];
  });
  const changedEngine = then.versions.engine !== now.versions.engine;
  return { same, versions, ...(changedEngine ? { engine: { then: then.versions.engine, now: now.versions.engine } } : {}) };
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

function isFacts(value: unknown): value is Facts {
  const isValue = (one: unknown): one is Value => typeof one === "boolean" || typeof one === "string" || isTexts(one);
  return isObject(value) && Object.values(value).every(isValue);
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
