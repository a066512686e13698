import { language, say } from "../words.ts";

/** Parts per billion as a percentage that a reader can compare; never 0 where there is something, and never all where something is left. */
export function shareInWords(share: number): string {
  const whole = 1_000_000_000;
  if (share === 0) return say("compare-share-tiny");
  const percent = (value: number, digits: number) => new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: digits }).format(value);
  return share / whole < 0.00001 ? say("compare-share-below", { share: percent(0.00001, 1) }) : percent(share / whole, 2);
}
