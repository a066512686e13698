import type { List } from "../../door.ts";
import { dayInWords, say } from "../../words.ts";

/** A country or a code on a list. */
export type Entry = List["entries"][number];

/** The days on which it is on the list, where they are known. */
export function daysOf({ from, until }: Entry): string[] {
  const first = from === undefined ? [] : [say("law-from", { from: dayInWords(from) })];
  return until === undefined ? first : [...first, say("law-until", { until: dayInWords(until) })];
}
