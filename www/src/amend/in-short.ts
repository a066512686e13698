import type { Comparison } from "../../pkg/workshop.js";
import { layerInWords } from "../in-words.ts";
import { shareInWords } from "../difference/share.ts";
import { trackInWords } from "../tracks.ts";
import { listed, say } from "../words.ts";
import type { Told } from "./link.ts";
import type { Effect } from "./page.ts";

/** The effect in one sentence, for those who hear it. */
export function effectInWords({ comparison, problems }: Effect): string {
  if (problems.length > 0) return say("amend-effect-refused");
  if (comparison === undefined) return say("amend-effect-none");
  const differing = comparison.tracks.filter(({ state }) => state === "differs");
  if (differing.length === 0) return say(comparison.same && comparison.tracks.every(({ state }) => state !== "over-budget") ? "amend-effect-same" : "amend-effect-open");
  const parts = differing.map(({ track, layer, share }) => say("amend-effect-part", { question: layer === "union" ? trackInWords(track) : `${trackInWords(track)} (${layerInWords(layer)})`, share: shareInWords(share) }));
  return say("amend-effect-differs", { parts: listed(parts) });
}

/** The effect as a file keeps it. */
export function toldOf(comparison: Comparison | undefined): Told[] {
  return (comparison?.tracks ?? []).flatMap(({ track, layer, changes }) => changes.map(({ before, after, share }) => ({ track, layer, before, after, share })));
}
