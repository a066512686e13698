import MiniSearch from "minisearch";
import english from "../../law/labels/en.tsv?raw";
import type { List } from "./door.ts";

export interface CodeLabel { code: string; label: string }

interface Row extends CodeLabel { words: string }

const rows: Row[] = english.trim().split("\n").slice(1).map((line) => {
  const [code = "", label = "", words = ""] = line.split("\t");
  return { code, label, words };
});
const labels = new Map(rows.map((row) => [row.code, row.label]));

const search = new MiniSearch<Row>({
  idField: "code",
  fields: ["label", "words"],
  processTerm: singular,
  searchOptions: { boost: { label: 2 }, prefix: true, fuzzy: slips, weights: { fuzzy: 0.3, prefix: 0.5 } },
});
search.addAll(rows);

/** How many letters may be wrong in a word. */
function slips(term: string): number {
  return term.length > 6 ? 2 : term.length > 3 ? 1 : 0;
}

/** A word as it is indexed and looked for: lower case, without the ending of an English plural. */
function singular(term: string): string {
  return term.toLowerCase().replace(/(?<=.{2})ies$/, "y").replace(/(?<=s|x|ch|sh)es$/, "").replace(/(?<=[^su\W]{2})s$/, "");
}

/** The label of `code` or of the nearest entry above it. */
export function labelOf(code: string): string {
  for (let end = code.length; end > 0; end = code.lastIndexOf(".", end - 1)) {
    const label = labels.get(code.slice(0, end));
    if (label !== undefined) return label;
  }
  return "";
}

/** Codes in use that begin as typed, else entries whose label or search words fit. At most `most`. */
export function codesMatching(typed: string, codes: List | undefined, most = 12): CodeLabel[] {
  const found = /^\s*\d\s*([a-e]\s*([\dO]|$)|$)/i.test(typed) ? codesBeginning(typed, codes) : entriesAbout(typed);
  return found.slice(0, most).map((code) => ({ code, label: labelOf(code) }));
}

/** Codes that begin as typed, whatever stands between letters and digits; where none does, those that share the longest beginning. */
function codesBeginning(typed: string, codes: List | undefined): string[] {
  const inUse = (codes?.entries ?? []).filter((entry) => entry.standing !== "not-used").map(({ value }) => value);
  for (let wanted = bare(typed); wanted.length > 0; wanted = wanted.slice(0, -1)) {
    const begin = inUse.filter((code) => bare(code).startsWith(wanted));
    if (begin.length > 0) return begin;
  }
  return [];
}

/** Letters and digits alone; an O typed for a zero is one. */
function bare(code: string): string {
  return code.toUpperCase().replace(/[^A-Z\d]/g, "").replaceAll("O", "0");
}

/** Entries that have every word, however misspelt; where none has, those that have some word as it was typed. */
function entriesAbout(typed: string): string[] {
  const every = search.search(typed, { combineWith: "AND" });
  return (every.length > 0 ? every : search.search(typed, { fuzzy: false })).map(({ id }) => String(id));
}

/** `typed` as the list spells it, when it is a code of the list; else as it was typed. */
export function spelled(typed: string, codes: List | undefined): string {
  const wanted = typed.trim();
  return codes?.entries.find((entry) => entry.value.toUpperCase() === wanted.toUpperCase())?.value ?? wanted;
}

/** The codes right below `code`, for the visitor who can say more. */
export function codesBelow(code: string, codes: List | undefined): string[] {
  return (codes?.entries ?? []).filter((entry) => entry.standing !== "not-used" && entry.value.startsWith(`${code}.`)).map((entry) => entry.value);
}

/** The code that a group of technical questions is about: the group is the code, lower case, with dashes for points. */
export function codeOfGroup(group: string, codes: List | undefined): string {
  const entry = codes?.entries.find((one) => one.value.toLowerCase().replaceAll(".", "-") === group);
  return entry?.value ?? group;
}
