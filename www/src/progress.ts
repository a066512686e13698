import { itemCodes, noAnswers, type Answers } from "./answers.ts";
import { essenceOf } from "./record.ts";
import { isOnTheWay, type Step } from "./steps.ts";
import { layers, type Facts, type Outcomes, type Report } from "./door.ts";
import { factsTested } from "./why.ts";

/** `moot`: not answered, and no answer could change any outcome any more. */
export type Standing = "answered" | "asked" | "moot";

export function standingOf(fact: string, answers: Answers, report: Report | undefined): Standing {
  if (fact in answers.facts || answers.unsure.includes(fact)) return "answered";
  if (report === undefined || report.clash.length > 0 || isOverBudget(report)) return "asked";
  return isAsked(fact, report) || isTechnical(fact, report) ? "asked" : "moot";
}

/** What could not be settled exactly has no whole list of questions either. */
function isOverBudget({ outcomes }: Report): boolean {
  return layers.some((layer) => outcomes[layer].state === "over-budget");
}

function isAsked(fact: string, report: Report): boolean {
  return report.questions.some((question) => question.fact === fact);
}

/** A technical question stands in for the codes: it is worth asking while they are, and while its entry is undecided. */
function isTechnical(fact: string, report: Report): boolean {
  const entries = report.findings.filter((finding) => finding.kind === "entry" && factsTested(finding.grounds).includes(fact));
  return isAsked(itemCodes, report) && entries.some((finding) => finding.status === "undetermined");
}

/** Whether a step still has something to ask or to show. */
export function matters(step: Step, answers: Answers, report: Report | undefined): boolean {
  if (!isOnTheWay(step, answers)) return false;
  // What is said by other means, or taken for granted until it is said, is never a question of the engine's.
  if (step.view === "item" || step.view === "kinds" || step.aside === true) return true;
  return step.facts.some((fact) => standingOf(fact, answers, report) !== "moot");
}

/** The step after `id` that still matters; `undefined` when only the review is left. */
export function stepAfter(id: string, steps: Step[], answers: Answers, report: Report | undefined): Step | undefined {
  const from = steps.findIndex((step) => step.id === id);
  return steps.slice(from + 1).find((step) => step.aside !== true && matters(step, answers, report));
}

/** Whether a step asks about the item, or about something of its transaction that still matters. */
export function isLeftToAsk(step: Step, answers: Answers, report: Report | undefined, ofItem: (fact: string) => boolean): boolean {
  return step.facts.length === 0 || step.facts.some((fact) => ofItem(fact) || standingOf(fact, answers, report) === "asked");
}

/** The two ways of asking the engine: all of a report, or the ranges alone, which is much quicker. */
export interface Ask { assess(facts: Facts): Report; verdict(facts: Facts): Outcomes }

/**
 * Stated facts that change nothing, given those before them: without them the outcomes are the same, and they are not asked for.
 * Later answers give way to earlier ones, so of two that say the same the first stays.
 */
export function idleFacts(facts: Facts, order: string[], ask: Ask): string[] {
  let kept = facts;
  const idle: string[] = [];
  const outcomes = ask.verdict(facts);
  for (const fact of order.filter((id) => id in facts).reverse()) {
    const { [fact]: _dropped, ...without } = kept;
    if (essenceOf(ask.verdict(without)) !== essenceOf(outcomes)) continue;
    // Where every layer is settled no answer can matter; else the questions tell.
    const settled = layers.every((layer) => outcomes[layer].state === "settled");
    if (!settled && standingOf(fact, { ...noAnswers, facts: without }, ask.assess(without)) !== "moot") continue;
    idle.push(fact);
    kept = without;
  }
  return idle;
}

/** `facts` with every one of `candidates` that does not contradict what is already stated. */
export function withoutContradiction(facts: Facts, candidates: Facts, conflicts: (facts: Facts) => boolean): Facts {
  let stated = facts;
  for (const [fact, value] of Object.entries(candidates)) {
    const tried = { ...stated, [fact]: value };
    if (!(fact in stated) && !conflicts(tried)) stated = tried;
  }
  return stated;
}
