import type { Comparison } from "../../pkg/workshop.js";
import type { Facts, Outcome, Value } from "../door.ts";
import { letsThrough, spanOfOutcomes, stops, type Told } from "./steps.ts";

/** "Find a case that one text lets through and the other stops." */
export interface Hunt { passes: string; stops: string }

/** What every text comes to on every transaction of the library. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<string, Told>>;

/** How an attempt went: which of the two texts did what was asked. */
export interface Attempt { passes: boolean; stops: boolean }

export function attemptOf(passes: Told, stopped: Told): Attempt {
  return { passes: letsThrough(passes), stops: stops(stopped) };
}

export function isSolved(attempt: Attempt): boolean {
  return attempt.passes && attempt.stops;
}

/** The transactions of the library that answer a question. */
export function solutionsIn(matrix: Matrix, hunt: Hunt): string[] {
  return [...matrix].filter(([, told]) => isSolved(attemptOf(told.get(hunt.passes) ?? "no-answer", told.get(hunt.stops) ?? "no-answer"))).map(([id]) => id);
}

/** Every question that some case of the library answers; varied, and those with more answers first, since they are easier. */
export function huntsIn(matrix: Matrix, texts: string[]): Hunt[] {
  const all = texts.flatMap((passes) => texts.filter((other) => other !== passes).map((other) => ({ passes, stops: other })));
  const counted = all.map((hunt) => ({ hunt, count: solutionsIn(matrix, hunt).length })).filter(({ count }) => count > 0);
  return varied(counted.sort((one, other) => other.count - one.count).map(({ hunt }) => hunt));
}

/** The same questions, each text as seldom as can be among the first. */
function varied(hunts: Hunt[]): Hunt[] {
  const left = [...hunts];
  const taken: Hunt[] = [];
  const used = ({ passes, stops: stopping }: Hunt) => taken.filter((one) => one.passes === passes || one.stops === stopping).length;
  while (left.length > 0) {
    const next = left.reduce((best, one) => (used(one) < used(best) ? one : best));
    taken.push(...left.splice(left.indexOf(next), 1));
  }
  return taken;
}

/** What the exact comparison of the two texts knows of a question: whether any case at all answers it, how many do, and one of few facts. */
export type Reach = { some: true; share: number; example?: Facts } | { some: false } | "over-budget";

/** Shares are parts per billion. */
const whole = 1_000_000_000;

export function reachOf({ tracks }: Pick<Comparison, "tracks">, demands: { passes: boolean; stops: boolean }): Reach {
  const licence = tracks.find(({ track, layer }) => track === "licence" && layer === "union");
  if (licence === undefined || licence.state === "over-budget") return "over-budget";
  const answering = licence.changes.filter(({ before, after }) => letsThrough(toldOf(before, demands.passes)) && stops(toldOf(after, demands.stops)));
  if (answering.length === 0) return { some: false };
  const example = answering.flatMap(({ groups }) => groups.flatMap((group) => (group.example?.replayed === true ? [group.example.facts] : [])))[0];
  const facts = example && Object.fromEntries(example.map(({ fact, value }): [string, Value] => [fact, value]));
  return { some: true, share: answering.reduce((sum, { share }) => sum + share, 0) / whole, ...(facts && { example: facts }) };
}

function toldOf(outcome: string, demands: boolean): Told {
  return outcome === "not-addressed" ? { least: "silent", most: "silent" } : spanOfOutcomes(outcome as Outcome, outcome as Outcome, demands);
}
