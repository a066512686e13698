import { language, say } from "../words.ts";
import "./words.ts";

/** Parts per billion as a percentage that a reader can compare; never 0 where there is something, and never all where something is left. */
export function shareInWords(share: number): string {
  const part = share / 1_000_000_000;
  if (part === 0) return say("difference-share-tiny");
  if (part < 0.00001) return say("difference-share-below", { share: percent(0.00001) });
  return part > 0.99 && part < 1 ? say("difference-share-above", { share: percent(0.99) }) : percent(part);
}

function percent(part: number): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: 2 }).format(part);
}
