import { outcomeInWords, severity } from "./in-words.ts";
import { layers, type Layer, type Outcome, type Range, type Report } from "./door.ts";
import { listed, say } from "./words.ts";

/** How the outcome band looks: the outcome that is certain, or that nothing is yet. */
export type Tone = Outcome | "open" | "conflict";

export function toneOf(report: Report): Tone {
  if (report.headline.state === "conflict") return "conflict";
  return report.headline.outcome ?? "open";
}

/** The outcome in one sentence: what is certain, how far it could still go, and what other layers could add. */
export function headlineOf(report: Pick<Report, "headline" | "outcomes">): string {
  if (report.headline.state === "conflict") return say("outcome-conflict");
  const { layer, outcome } = report.headline;
  const others = layers.filter((other) => other !== layer).flatMap((other) => addition(other, report.outcomes[other], report.outcomes[layer]));
  const main = mainOf(report.outcomes[layer], outcome);
  return others.length === 0 ? say("headline", { main }) : say("headline-with-layers", { main, others: listed(others) });
}

function mainOf(range: Range, outcome: Outcome | undefined): string {
  if (range.state === "over-budget") return say("not-determined-because", { state: say("state-over-budget") });
  const words = { least: outcomeInWords(range.least), most: outcomeInWords(range.most) };
  const spread = range.most !== undefined && range.least !== range.most;
  if (outcome === undefined) return spread ? say("not-determined-from-to", words) : say("outcome-open");
  return spread ? say("at-least-could-be", words) : outcomeInWords(outcome);
}

/** What another layer could add to the headline: nothing when it is settled or could not go further than the headline's own layer. */
function addition(layer: Layer, range: Range, headline: Range): string[] {
  if (range.state === "settled" || range.state === "conflict" || range.state === "not-addressed" || range.state === "over-budget") return [];
  const name = say(`layer-${layer}.inline`);
  if (range.most === undefined) return [say("layer-open", { layer: name })];
  return severity(range.most) < severity(headline.most) ? [say("layer-could-be", { layer: name, most: outcomeInWords(range.most) })] : [];
}
