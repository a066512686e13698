import { hasOperations } from "./draft.ts";

/** One amendment of a stack: its text, and whether it counts. `preset` names the worked example that it was taken from. */
export interface Entry { draft: string; on: boolean }

/** Amendments in their order, on one text. */
export interface Stack { text: string; entries: readonly Entry[] }

/** The amendments that count, as the engine takes them. */
export function amendmentsOf({ entries }: Stack): string[] {
  return entries.filter(({ draft, on }) => on && hasOperations(draft)).map(({ draft }) => draft);
}

/** Which entry an amendment of `amendmentsOf` is; the engine numbers those it was given, from 1. */
export function entryOf({ entries }: Stack, number: number): number | undefined {
  const counted = entries.flatMap(({ draft, on }, at) => (on && hasOperations(draft) ? [at] : []));
  return counted[number - 1];
}

export function withEntry(stack: Stack, at: number, entry: Entry): Stack {
  return { ...stack, entries: stack.entries.map((one, place) => (place === at ? entry : one)) };
}

/** The entry trades places with the one before or behind it. */
export function moved(stack: Stack, at: number, by: 1 | -1): Stack {
  const [one, other] = [stack.entries[at], stack.entries[at + by]];
  return one === undefined || other === undefined ? stack : withEntry(withEntry(stack, at, other), at + by, one);
}

/** What can be undone: every state of the stack so far, and which of them is shown; `at` of it is the entry that edits go to. */
export interface History { past: readonly Moment[]; now: Moment; future: readonly Moment[] }
export interface Moment { stack: Stack; at: number; said: string }

export function begun(stack: Stack): History {
  return { past: [], now: { stack, at: 0, said: "" }, future: [] };
}

/** A new state. One that goes on with the edit before, as typing does, takes its place. */
export function wentOn(history: History, moment: Moment, goesOn = false): History {
  return { past: goesOn ? history.past : [...history.past, history.now], now: moment, future: [] };
}

export function undone(history: History): History {
  const before = history.past.at(-1);
  return before === undefined ? history : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] };
}

export function redone(history: History): History {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}
