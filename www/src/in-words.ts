import { questions } from "../pkg/readings-en.js";
import { countryName } from "./countries.ts";
import { dayInWords, listed, say, sayFirst } from "./words.ts";
import { severities, type Fact, type Layer, type Outcome, type Range } from "./door.ts";

/** The use that a fact of the grid is about, `informed-…` or `knows-…`. */
export function useOf(fact: string): { side: "informed" | "knows"; use: string } | undefined {
  const [, side, use] = /^(informed|knows)-(.+)$/.exec(fact) ?? [];
  return use === undefined ? undefined : { side: side as "informed" | "knows", use };
}

/** Technical questions come with the readings; all others are words of the page. */
export function questionInWords(fact: string): string {
  const use = useOf(fact);
  const technical = questions[fact];
  if (technical !== undefined) return technical.question;
  return use ? say(`${use.side}-question`, { use: say(`use-${use.use}`) }) : say(`fact-${fact}`);
}

export function factInWords(fact: string): string {
  const use = useOf(fact);
  const technical = questions[fact];
  if (technical !== undefined) return technical.short;
  return use ? say(`${use.side}-short`, { use: say(`use-${use.use}`) }) : say(`fact-${fact}.short`);
}

/** What helps to answer a question; empty where nothing does. */
export function helpInWords(fact: string): string {
  return questions[fact]?.help ?? sayFirst([`fact-${fact}.help`, ""]);
}

export function valueInWords(fact: Fact | undefined, value: unknown): string {
  if (typeof value === "boolean") return say(value ? "value-yes" : "value-no");
  if (Array.isArray(value)) return value.length === 0 ? say("value-no-code") : value.join(", ");
  const text = String(value);
  if (text === "[]") return say("value-no-code");
  if (fact?.kind === "country") return countryName(text);
  if (fact?.kind === "date") return dayInWords(text);
  if (fact?.kind === "codes") return text;
  return sayFirst([`value-${fact?.id ?? ""}-${text}`, `value-${text}`, text]);
}

/** Many values in few words: the first ones by name, the rest counted. */
export function valuesInWords(fact: Fact | undefined, values: string[], most = 3): string {
  const shown = values.slice(0, values.length > most + 1 ? most : values.length).map((value) => valueInWords(fact, value));
  const rest = values.length - shown.length;
  return listed(rest > 0 ? [...shown, say("and-more", { count: rest })] : shown, "disjunction");
}

export function outcomeInWords(outcome: Outcome | undefined): string {
  return say(`outcome-${outcome ?? "open"}`);
}

export function rangeInWords(range: { least?: Outcome; most?: Outcome }): string {
  if (range.least === undefined || range.most === undefined) return say("outcome-open");
  if (range.least === range.most) return outcomeInWords(range.least);
  return say("range", { least: outcomeInWords(range.least), most: outcomeInWords(range.most) });
}

/** One layer in words: its range, or why it has none. */
export function layerRangeInWords(range: Range): string {
  if (range.state === "settled" || range.state === "open") return rangeInWords(range);
  const state = say(`state-${range.state}`);
  return range.most === undefined ? state : say("state-with-range", { state, range: rangeInWords(range) });
}

export function layerInWords(layer: Layer): string {
  return say(`layer-${layer}`);
}

/** At least as severe as: 0 is the most severe. */
export function severity(outcome: Outcome | undefined): number {
  return outcome === undefined ? severities.length : severities.indexOf(outcome);
}
