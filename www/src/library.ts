import facts from "../cases/library.json";
import stories from "../cases/stories.json";
import words from "../words/library-en.ftl?raw";
import type { Facts } from "./door.ts";
import { addWords, say, sayFirst } from "./words.ts";

addWords(words);

/** On what a statement rests. */
export const standings = ["assumption", "allegation", "research", "press", "company", "authority", "court"] as const;
export type Standing = (typeof standings)[number];

export interface SourceOfStory { id: string; title: string; address: string }

/** One sentence of a story, and on what it rests. */
export interface Statement { words: string; standing: Standing; sources: SourceOfStory[] }

/** An answer that can be argued about: under which texts, why, and in which transactions of the case. */
export interface Arguable { texts: string[]; transactions: string[]; why: string }

/** One deal of a case: what the engine is told about it, and what it is called where a case has several. */
export interface Transaction { id: string; name: string; facts: Facts }

/** A case of the library: what is said to have happened, and what the engine is told. */
export interface LibraryCase {
  id: string;
  number: number;
  date: string;
  /** What the case is good for, as a key of the words. */
  topic: string;
  title: string;
  statements: Statement[];
  notes: string[];
  arguable: Arguable[];
  transactions: Transaction[];
}

const sources = new Map(stories.sources.map((source) => [source.id, source]));

/** The twenty cases, in their order. */
export const libraryCases: LibraryCase[] = facts.cases.map(({ id, number, date, transactions }) => {
  const story = stories.cases.find((one) => one.id === id);
  if (story === undefined) throw new Error(`cases/stories.json: no story for \`${id}\` of cases/library.json`);
  const all = transactions.map((one) => one.id);
  return {
    id, number, date, topic: story.question, title: say(`library-${id}`),
    statements: story.statements.map((one) => ({ words: say(`library-${id}.${one.id}`), standing: one.standing as Standing, sources: one.sources.map(sourceOf) })),
    notes: story.notes.map((note) => say(`casenote-${note}`)),
    arguable: story.arguable.map((one) => ({ texts: one.texts, transactions: "transactions" in one ? (one.transactions ?? all) : all, why: say(`arguable-${one.id}`) })),
    transactions: transactions.map((one) => ({ id: one.id, name: sayFirst([`library-${id}.transaction-${one.id}`, ""]), facts: one.facts as unknown as Facts })),
  };
});

export function libraryCase(id: string): LibraryCase | undefined {
  return libraryCases.find((one) => one.id === id);
}

/** The transaction's title: that of its case and, where it has several, its own name. */
export function transactionTitle({ title, transactions }: LibraryCase, { name }: Transaction): string {
  return transactions.length > 1 ? say("library-transaction", { title, name }) : title;
}

/** Why the answer of a text on a transaction can be argued about; empty where it cannot. */
export function arguableUnder(one: LibraryCase, transaction: string, text: string): string[] {
  return one.arguable.filter(({ texts, transactions }) => texts.includes(text) && transactions.includes(transaction)).map(({ why }) => why);
}

export function yearOf({ date }: LibraryCase): string {
  return date.slice(0, 4);
}

function sourceOf(id: string): SourceOfStory {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`cases/stories.json: no source \`${id}\``);
  return source;
}

/** What holds in every case unless its story says otherwise. */
export const baseline = say("library-baseline");
