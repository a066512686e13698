import { ladder, rank, type Span, type Told } from "./steps.ts";

/** What a visitor expects of a text. */
export type Guess = Span;

/** The steps that a visitor can choose. */
export const choices = ladder.filter((step) => step !== "prohibited");

/** How an expectation and the engine's answer lie to each other. */
export type Agreement = "same" | "within" | "wider" | "apart" | "no-answer";

/** `within`: the answer is still open and holds what was expected; `wider`: what was expected holds the answer. */
export function agreementOf(guess: Guess, told: Told): Agreement {
  if (told === "no-answer") return "no-answer";
  if (guess.least === told.least && guess.most === told.most) return "same";
  if (holds(told, guess)) return "within";
  return holds(guess, told) ? "wider" : "apart";
}

/** A span whose ends the visitor may have chosen in either order. */
export function spanOf(one: Span["least"], other: Span["least"]): Span {
  return rank(one) <= rank(other) ? { least: one, most: other } : { least: other, most: one };
}

function holds(outer: Span, inner: Span): boolean {
  return rank(outer.least) <= rank(inner.least) && rank(inner.most) <= rank(outer.most);
}
