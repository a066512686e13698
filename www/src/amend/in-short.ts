import type { Comparison } from "../../pkg/workshop.js";
import { layerInWords } from "../in-words.ts";
import { shareInWords } from "../difference/share.ts";
import { trackInWords } from "../tracks.ts";
import { listed, say } from "../words.ts";
import type { Told } from "./link.ts";
import type { Effect } from "./page.ts";

/** The effect in one sentence; of many questions, the first `most` by name. */
export function effectInWords({ comparison, problems }: Effect, most = 100): string {
  if (problems.length > 0) return say("amend-effect-refused");
  if (comparison === undefined) return say("amend-effect-none");
  const differing = comparison.tracks.filter(({ state }) => state === "differs");
  if (differing.length === 0) return say(comparison.same && comparison.tracks.every(({ state }) => state !== "over-budget") ? "amend-effect-same" : "amend-effect-open");
  const parts = differing.map(({ track, layer, share }) => say("amend-effect-part", { question: layer === "union" ? trackInWords(track) : `${trackInWords(track)} (${layerInWords(layer)})`, share: shareInWords(share) }));
  const rest = parts.length - most;
  return say("amend-effect-differs", { parts: listed(rest > 0 ? [...parts.slice(0, most), say("amend-effect-more", { count: rest })] : parts) });
}

/** The effect as a file keeps it. */
export function toldOf(comparison: Comparison | undefined): Told[] {
  return (comparison?.tracks ?? []).flatMap(({ track, layer, changes }) => changes.map(({ before, after, share }) => ({ track, layer, before, after, share })));
}
