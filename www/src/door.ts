/** The shapes that cross the door, under one roof: everything but `engine.ts` takes them from here. */
export type {
  Across, AnswerRange, Authorisation, FactInfo as Fact, Finding, Flip, Grounds, InstrumentInfo, Layer, ListInfo as List, Outcome, Outcomes, Problem,
  Question, Range, Report, Source,
} from "../pkg/catchall.js";

import type { ProvisionInfo } from "../pkg/catchall.js";

/** A provision with our words for it. */
export type Provision = ProvisionInfo & { reading: string; howRead?: string };

/** What a case may state about one fact. */
export type Value = boolean | string | string[];
export type Facts = Record<string, Value>;

/** From the most to the least severe. */
export const severities = [
  "prohibited", "authorisation-required", "notify-and-hold", "general-authorisation", "may-be-required", "duty-only",
  "no-requirement-found",
] as const;

/** Layers in the order in which they are read. */
export const layers = ["union", "national", "sanctions"] as const;
