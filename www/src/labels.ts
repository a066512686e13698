import files from "../pkg/labels.js";
import type { List } from "./door.ts";
import { searchOver } from "./search.ts";
import { language } from "./words.ts";

/** A code with the label in the language of the page; `also` is the label in the language whose words led to it. */
export interface CodeLabel { code: string; label: string; also?: Label }

export interface Label { language: string; label: string }

/** One line of a file of labels. */
export interface Row { code: string; language: string; label: string; words: string }

const rows: Row[] = Object.entries(files).flatMap(([of, text]) => text.trim().split("\n").slice(1).map((line) => {
  const [code = "", label = "", words = ""] = line.split("\t");
  return { code, language: of, label, words };
}));
const search = searchOver(rows);
const labels = new Map(rows.map((row) => [`${row.language} ${row.code}`, row.label]));

/** Makes the search ready while nobody waits for it. */
export function warmUpSearch(): void {
  search.warmUp();
}

/** The label of `code`, or of the nearest entry above it, in a language. */
export function labelOf(code: string, of: string = language): string {
  for (let end = code.length; end > 0; end = code.lastIndexOf(".", end - 1)) {
    const label = labels.get(`${of} ${code.slice(0, end)}`);
    if (label !== undefined) return label;
  }
  return "";
}

/** The labels of `code` in the languages that are not the page's. */
export function otherLabelsOf(code: string): Label[] {
  return Object.keys(files).filter((of) => of !== language).map((of) => ({ language: of, label: labelOf(code, of) })).filter(({ label }) => label !== "");
}

/** Codes in use that begin as typed, else entries whose label or search words fit, in whatever language. At most `most`. */
export function codesMatching(typed: string, codes: List | undefined, most = 12): CodeLabel[] {
  if (/^\s*\d\s*([a-e]\s*([\dO]|$)|$)/i.test(typed)) return codesBeginning(typed, codes).slice(0, most).map((code) => ({ code, label: labelOf(code) }));
  return search.entriesAbout(typed).slice(0, most).map((row) => ({
    code: row.code, label: labelOf(row.code), ...(row.language === language ? {} : { also: { language: row.language, label: row.label } }),
  }));
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
