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

type Reports = (Report | undefined)[];

/** The most severe outcome that is certain for some case; a case without one never counts as mild. */
export function fileToneOf(reports: Reports): Tone {
  const tones = tonesOf(reports);
  const certain = tones.flatMap((tone) => (tone === "open" || tone === "conflict" ? [] : [tone]));
  return certain.sort((one, other) => severity(one) - severity(other))[0] ?? (tones.includes("conflict") ? "conflict" : "open");
}

/** A file by its most severe outcome, and beside it, whatever that is, the cases that are open or contradict themselves. */
export function fileHeadlineOf(reports: Reports): string {
  const tones = tonesOf(reports);
  const shown = [...new Set<Tone>([fileToneOf(reports), "open", "conflict"])];
  const parts = shown.map((tone) => ({ outcome: say(`outcome-${tone}`), count: tones.filter((one) => one === tone).length }));
  return parts.filter(({ count }) => count > 0).map((part) => say("file-part", part)).join(" · ");
}

/** A case that the engine refuses is as open as one can be. */
function tonesOf(reports: Reports): Tone[] {
  return reports.map((report) => (report === undefined ? "open" : toneOf(report)));
}

/** How far open answers could still take the file beyond its headline, and by which cases. */
export function furthestBeyond(reports: Reports): { most: Outcome; cases: number[] } | undefined {
  const worst = fileToneOf(reports);
  const reached = reports.map((report) => report === undefined ? undefined : layers.map((layer) => report.outcomes[layer].most).sort((one, other) => severity(one) - severity(other))[0]);
  const most = [...reached].sort((one, other) => severity(one) - severity(other))[0];
  const at = severity(worst === "open" || worst === "conflict" ? undefined : worst);
  if (most === undefined || severity(most) >= at) return undefined;
  return { most, cases: reached.flatMap((one, place) => (one === most ? [place] : [])) };
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
