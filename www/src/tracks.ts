import words from "../words/tracks-en.ftl?raw";
import { addWords, say } from "./words.ts";

addWords(words);

/** What a text answers to a question besides the licence's: the least and the most among the ways a case can be completed. */
export interface TrackAnswer { track: string; least: string; most: string; values: string[]; because: string[] }

export function trackInWords(track: string): string {
  return say(`track-${track}`);
}

export function answerInWords(track: string, value: string): string {
  return value === notAddressed ? say("answer-not-addressed") : say(`answer-${track}-${value}`);
}

/** The range of an answer in words. */
export function answersInWords({ track, least, most }: Pick<TrackAnswer, "track" | "least" | "most">): string {
  const [from, to] = [answerInWords(track, least), answerInWords(track, most)];
  return least === most ? from : say("range", { least: from, most: to });
}

/** A text that is silent on a question neither permits nor forbids: it is a value of its own. */
export const notAddressed = "not-addressed";
