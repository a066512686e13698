import type { Facts, Value } from "./door.ts";

/** The four ways in which a visitor can say what the item is. */
export type Way = "codes" | "none" | "describe" | "unsure";

/** What the visitor has said so far. `unsure` are questions answered "I don't know": nothing stated, but remembered. */
export interface Answers {
  readonly facts: Facts;
  readonly unsure: readonly string[];
  readonly way?: Way;
  /** Groups of technical questions that the visitor chose to answer. */
  readonly kinds: readonly string[];
  /** The answers of a screening; the engine never reads them. */
  readonly screening?: ScreeningAnswers;
}

/** An answer of a screening. A question without one is open, as with "I don't know". */
export type Said = "yes" | "no" | "unsure";

/** What was said to each question, and a note for each step. */
export interface ScreeningAnswers { readonly said: { readonly [question: string]: Said }; readonly notes: { readonly [step: string]: string } }

export const noAnswers: Answers = { facts: {}, unsure: [], kinds: [] };

export function isEmpty(answers: Answers): boolean {
  return Object.keys(answers.facts).length === 0 && answers.unsure.length === 0 && answers.screening === undefined;
}

export function withFact(answers: Answers, fact: string, value: Value): Answers {
  return { ...answers, facts: { ...answers.facts, [fact]: value }, unsure: answers.unsure.filter((id) => id !== fact) };
}

/** Nothing is stated about `fact` and nothing remembered. */
export function withoutFact(answers: Answers, fact: string): Answers {
  const { [fact]: _gone, ...facts } = answers.facts;
  return { ...answers, facts, unsure: answers.unsure.filter((id) => id !== fact) };
}

/** The visitor said "I don't know". */
export function withUnsure(answers: Answers, fact: string): Answers {
  const without = withoutFact(answers, fact);
  return { ...without, unsure: [...without.unsure, fact] };
}

/** Choosing how to describe the item states the empty set of codes, or takes back what another way stated. */
export function withWay(answers: Answers, way: Way): Answers {
  const base = { ...withoutFact(answers, itemCodes), way, kinds: way === "describe" ? answers.kinds : [] };
  if (way === "none") return withFact(base, itemCodes, []);
  if (way === "unsure") return withUnsure(base, itemCodes);
  const codes = answers.facts[itemCodes];
  return way === "codes" && Array.isArray(codes) && codes.length > 0 ? withFact(base, itemCodes, codes) : base;
}

/** An empty set typed by hand is no statement: only "I checked" says that the item is on no list. */
export function withCodes(answers: Answers, codes: string[]): Answers {
  const base: Answers = { ...answers, way: "codes" };
  return codes.length === 0 ? withoutFact(base, itemCodes) : withFact(base, itemCodes, codes);
}

/** The way that stated facts imply, for a case that did not come through the questions. */
export function wayOf(facts: Facts, kinds: readonly string[]): Way | undefined {
  const codes = facts[itemCodes];
  if (Array.isArray(codes)) return codes.length === 0 ? "none" : "codes";
  return kinds.length > 0 ? "describe" : undefined;
}

export const itemCodes = "item-codes";

export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
