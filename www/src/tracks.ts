import words from "../words/tracks-en.ftl?raw";
import type { AnswerRange } from "./door.ts";
import { addWords, say } from "./words.ts";

addWords(words);

export function trackInWords(track: string): string {
  return say(`track-${track}`);
}

export function answerInWords(track: string, value: string): string {
  return value === notAddressed ? say("answer-not-addressed") : say(`answer-${track}-${value}`);
}

/** The range of an answer in words. */
export function answersInWords({ track, state, least, most }: AnswerRange): string {
  if (least === undefined || most === undefined) return say(`state-${state}`);
  const [from, to] = [answerInWords(track, least), answerInWords(track, most)];
  return least === most ? from : say("range", { least: from, most: to });
}

/** A text that is silent on a question neither permits nor forbids: it is a value of its own. */
export const notAddressed = "not-addressed";

/** The questions besides the licence, as the words list them. */
export function furtherTracks(): string[] {
  return [...words.matchAll(/^track-([\w-]+) =/gm)].map(([, track = ""]) => track).filter((track) => track !== "licence");
}

/** The answers that there are to the question of a track, from the least to the greatest, as the words list them. */
export function answersTo(track: string): string[] {
  return [...words.matchAll(/^answer-([\w-]+) =/gm)].flatMap(([, key = ""]) => (key.startsWith(`${track}-`) ? [key.slice(track.length + 1)] : []));
}
