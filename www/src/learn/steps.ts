import type { Outcome } from "../door.ts";
import type { TextReport } from "../workshop/requests.ts";

/** What a text may come to, from the mildest to the most severe. An authorisation that the authority must refuse is a step of its own. */
export const ladder = ["nothing", "duties", "may-be", "general", "notify", "authorisation", "refusal", "prohibited"] as const;
export type Step = (typeof ladder)[number];

const stepOf: { [outcome in Outcome]: Step } = {
  "no-requirement-found": "nothing", "duty-only": "duties", "may-be-required": "may-be", "general-authorisation": "general",
  "notify-and-hold": "notify", "authorisation-required": "authorisation", prohibited: "prohibited",
};

/** From which step to which; the same twice where it is certain. */
export interface Span { least: Step; most: Step }

export type { TextReport };

/** The text is silent, has no answer that could be worked out, or comes to a span of steps. */
export type Told = Span | "not-addressed" | "no-answer";

/** What the text itself comes to; what Member States may add stands apart. */
export function toldBy({ outcomes, answers }: Pick<TextReport, "outcomes" | "answers">): Told {
  const { state, least, most } = outcomes.union;
  if (state === "not-addressed") return "not-addressed";
  if (least === undefined || most === undefined) return "no-answer";
  const decision = answers.find(({ track }) => track === "decision");
  return { least: withRefusal(stepOf[least], decision?.least), most: withRefusal(stepOf[most], decision?.most) };
}

export function spanOfOutcomes(least: Outcome, most: Outcome): Span {
  return { least: stepOf[least], most: stepOf[most] };
}

function withRefusal(step: Step, decision: string | undefined): Step {
  return step === "authorisation" && decision === "must-refuse" ? "refusal" : step;
}

export function rank(step: Step): number {
  return ladder.indexOf(step);
}

/** Nothing stands in the way of the deal, whatever is still unknown. */
export function letsThrough(told: Told): boolean {
  return typeof told === "object" && rank(told.most) <= rank("duties");
}

/** The exporter has to stop and wait, whatever is still unknown. */
export function stops(told: Told): boolean {
  return typeof told === "object" && rank(told.least) >= rank("notify");
}
