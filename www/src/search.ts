import MiniSearch, { type SearchOptions } from "minisearch";
import type { Row } from "./labels.ts";
import { language } from "./words.ts";

/** How long, in milliseconds, one slice of the work may take: a phone is four times as slow and has to answer meanwhile. */
const aSlice = 8;

export interface Search { entriesAbout(typed: string): Row[]; warmUp(): void }

/** A search over `rows`, made in slices once it is warmed up, and as a whole when it is used before. */
export function searchOver(rows: Row[]): Search {
  const index = new MiniSearch<Row & { id: number }>({ fields: ["label", "words"], processTerm: (word) => spellings(word, known) });
  /** Every word of every row, once all are read. */
  const known = new Set<string>();
  let read = 0, indexed = 0;

  /** All words come first: they tell what compounds are made of. Ends early once it is `late`; true while something is left. */
  function prepare(late: () => boolean): boolean {
    for (; read < rows.length && !late(); read += 1) {
      for (const word of `${rows[read]?.label} ${rows[read]?.words}`.split(/[\s\p{P}]+/u)) known.add(folded(word));
    }
    for (; read === rows.length && indexed < rows.length && !late(); indexed += 1) {
      const row = rows[indexed];
      if (row) index.add({ ...row, id: indexed });
    }
    return indexed < rows.length;
  }

  const all = {
    boost: { label: 2 }, prefix: true, fuzzy: slips, weights: { fuzzy: 0.3, prefix: 0.5 }, processTerm: folded, combineWith: "and" as const,
    // A word of the page's language before the same word of another.
    boostDocument: (id: number) => (rows[id]?.language === language ? 2 : 1),
  };
  const ways: SearchOptions[] = [
    all,
    { ...all, processTerm: (word) => parts(folded(word), known) },
    // Short words are mostly those between the words that matter.
    { ...all, combineWith: "or", fuzzy: false, boostTerm: (word) => (word.length <= 3 ? 0.3 : 1) },
  ];

  return {
    /** The rows that fit best, one a code: with every word, however misspelt; else with every part of its compounds; else with some word as typed. */
    entriesAbout(typed) {
      prepare(() => false);
      const best = new Map<string, Row>();
      for (const way of ways) {
        const found = index.search(typed, way).flatMap(({ id }) => rows[Number(id)] ?? []);
        for (const row of found) if (!best.has(row.code)) best.set(row.code, row);
        if (best.size > 0) break;
      }
      return [...best.values()];
    },
    warmUp() {
      const end = performance.now() + aSlice;
      if (prepare(() => performance.now() > end)) setTimeout(() => this.warmUp());
    },
  };
}

/** What German puts between the parts of a compound. */
const links = ["", "s", "n", "e", "es", "en"];
const shortestPart = 4;

/** How many letters may be wrong in a word. */
function slips(word: string): number {
  return word.length > 6 ? 2 : word.length > 3 ? 1 : 0;
}

/** A word as it is looked for: lower case, without accents and without the ending of most plurals. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  const plain = /^[ -~]*$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("œ", "oe").replaceAll("æ", "ae");
  return !plain.endsWith("s") ? plain : plain.replace(/(?<=.{2})ies$/, "y").replace(/(?<=s|x|ch|sh)es$/, "").replace(/(?<=\w[^su\W])s$/, "");
}

/** A word as it is indexed: also with its umlauts written out, and as the last part of a compound. */
function spellings(word: string, known: Set<string>): string[] {
  const whole = folded(word);
  const withE = word.replace(/[äöüÄÖÜ]/g, (letter) => `${letter}e`);
  return [...new Set([whole, withE === word ? whole : folded(withE), ...parts(whole, known).slice(-1)])];
}

/** The two known words that a compound is made of, the first as long as possible; a word that is none stays whole. */
function parts(word: string, known: Set<string>): string[] {
  for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
    const first = word.slice(0, end);
    const link = known.has(first) ? links.find((one) => word.startsWith(one, end) && known.has(word.slice(end + one.length))) : undefined;
    const last = link === undefined ? "" : word.slice(end + link.length);
    if (last.length >= shortestPart) return [first, last];
  }
  return [word];
}
