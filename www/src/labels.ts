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
  searchOptions: { boost: { label: 2 }, prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "AND" },
});
search.addAll(rows);

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
  const wanted = typed.trim().toUpperCase();
  if (wanted === "") return [];
  if (/^\d/.test(wanted)) {
    const inUse = (codes?.entries ?? []).filter((entry) => entry.standing !== "not-used");
    const begin = inUse.filter((entry) => entry.value.toUpperCase().startsWith(wanted));
    return begin.slice(0, most).map((entry) => ({ code: entry.value, label: labelOf(entry.value) }));
  }
  return search.search(typed).slice(0, most).map(({ id }) => ({ code: String(id), label: labelOf(String(id)) }));
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
