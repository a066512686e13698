import type { Tone } from "../headline.ts";
import type { TextReport } from "../workshop/requests.ts";

/** How the answer of a text on the licence looks: an outcome once it is settled. */
export function toneOf({ outcomes: { union } }: TextReport): Tone {
  if (union.state === "conflict") return "conflict";
  return union.least !== undefined && union.least === union.most ? union.least : "open";
}
