import type { Outcome } from "../door.ts";
import type { TextReport as WorkshopReport } from "../workshop/requests.ts";

/** What a text may come to, from silence to the most severe. An authorisation that the authority must refuse is a step of its own. */
export const ladder = ["silent", "nothing", "duties", "may-be", "general", "notify", "authorisation", "refusal", "prohibited"] as const;
export type Step = (typeof ladder)[number];

const stepOf: { [outcome in Outcome]: Step } = {
  "no-requirement-found": "nothing", "duty-only": "duties", "may-be-required": "may-be", "general-authorisation": "general",
  "notify-and-hold": "notify", "authorisation-required": "authorisation", prohibited: "prohibited",
};

/** From which step to which; the same twice where it is certain. */
export interface Span { least: Step; most: Step }

/** What a text says of a case. A list of `demands` that asks for nothing is silent: it does not say that no licence is needed. */
export type TextReport = WorkshopReport & { demands: boolean };

/** What a text comes to; nothing where no answer could be worked out. */
export type Told = Span | "no-answer";

/** What the text itself comes to; what Member States may add stands apart. */
export function toldBy({ outcomes, answers, demands }: Pick<TextReport, "outcomes" | "answers" | "demands">): Told {
  const { state, least, most } = outcomes.union;
  if (state === "not-addressed") return { least: "silent", most: "silent" };
  if (least === undefined || most === undefined) return "no-answer";
  const decision = answers.find(({ track }) => track === "decision");
  const span = spanOfOutcomes(least, most, demands);
  return { least: withRefusal(span.least, decision?.least), most: withRefusal(span.most, decision?.most) };
}

export function spanOfOutcomes(least: Outcome, most: Outcome, demands: boolean): Span {
  const step = (outcome: Outcome): Step => (demands && stepOf[outcome] === "nothing" ? "silent" : stepOf[outcome]);
  return { least: step(least), most: step(most) };
}

function withRefusal(step: Step, decision: string | undefined): Step {
  return step === "authorisation" && decision === "must-refuse" ? "refusal" : step;
}

export function rank(step: Step): number {
  return ladder.indexOf(step);
}

/** Nothing stands in the way of the deal, whatever is still unknown; silence lets nothing through. */
export function letsThrough(told: Told): boolean {
  return typeof told === "object" && told.least !== "silent" && rank(told.most) <= rank("duties");
}

/** The exporter has to stop and wait, whatever is still unknown. */
export function stops(told: Told): boolean {
  return typeof told === "object" && rank(told.least) >= rank("notify");
}
