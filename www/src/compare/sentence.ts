import type { Facts, Provision, Range } from "../door.ts";
import { headlineOf } from "../headline.ts";
import { layerRangeInWords, outcomeInWords, questionInWords, severity } from "../in-words.ts";
import type { TextInfo } from "../texts.ts";
import { answerInWords, notAddressed } from "../tracks.ts";
import { listed, say } from "../words.ts";
import { closestRules, type Lack } from "./lack.ts";
import type { ComparePage } from "./page.ts";
import type { TextReport } from "../workshop/requests.ts";
import { nodeInWords } from "../views/result/grounds.ts";

/** In one sentence what a text comes to: the licence, and how the authority must then decide. */
export function sentenceOf(text: TextInfo, report: TextReport): string {
  const outcome = mayBeSilent(text, report.outcomes.union) ? licenceInWords(text, report.outcomes.union) : headlineOf(report);
  return say("compare-sentence", { text: text.title, outcome, decision: decisionOf(report) });
}

/** What a text says on the licence. Where a list of demands asks for nothing, it is silent: it does not say that no licence is needed. */
export function licenceInWords(text: TextInfo, range: Range): string {
  if (!mayBeSilent(text, range)) return layerRangeInWords(range);
  const silent = answerInWords("licence", notAddressed);
  return range.most === range.least ? silent : say("range", { least: silent, most: outcomeInWords(range.most) });
}

function mayBeSilent({ status }: TextInfo, { least }: Range): boolean {
  return status === "demands" && least === "no-requirement-found";
}

/** How the authority must decide, where there is or may be something to decide. */
export function decisionOf(report: TextReport): string {
  const decision = report.answers.find(({ track }) => track === "decision");
  const { most } = report.outcomes.union;
  if (decision?.least === undefined || severity(most) > severity("notify-and-hold")) return "";
  if (decision.least === decision.most) return decision.least === "not-addressed" ? "" : say(`compare-decision-${decision.least}`);
  return decision.most === "must-refuse" ? say("compare-decision-may-refuse") : "";
}

/** The provisions that decide and hold on this case. */
export function deciding(page: Pick<ComparePage, "provisions">, report: TextReport): Provision[] {
  const holds = new Set(report.findings.filter(({ status }) => status === "applies").map(({ provision }) => provision));
  return report.outcomes.union.because.filter((id) => holds.has(id)).flatMap((id) => page.provisions.get(id) ?? []);
}

/** The provisions that say how the authority must decide, where that is more than as it sees fit. */
export function decidingHow(page: Pick<ComparePage, "provisions">, report: TextReport): Provision[] {
  const decision = report.answers.find(({ track }) => track === "decision");
  if (decision?.least === undefined || ["discretion", notAddressed].includes(decision.least) || decisionOf(report) === "") return [];
  const says = report.findings.filter(({ status, answer, provision }) => status === "applies" && answer === decision.least && decision.because.includes(provision));
  return says.flatMap(({ provision }) => page.provisions.get(provision) ?? []);
}

/** Which rules come closest where none applies, and what each would have needed. */
export function closest(page: ComparePage, report: TextReport, facts: Facts): { label: string; title: string; needed: string[] }[] {
  return closestRules(report, facts, 2).map(({ finding: { citation }, lacks }) => ({ ...citation, needed: lacks.map((lack) => lackInWords(page, lack)) }));
}

function lackInWords(page: ComparePage, { grounds, wanted }: Lack): string {
  const words = nodeInWords(page, grounds);
  return wanted ? words : say("compare-lack-not", { words });
}

/** What keeps an answer open: the weightiest questions, or the provisions that we have not modelled. */
export function openBecause(page: Pick<ComparePage, "provisions">, report: TextReport): string {
  const { state, because } = report.outcomes.union;
  const questions = report.questions.filter(({ layer }) => layer === "union").slice(0, 3).map(({ fact }) => questionInWords(fact));
  if (state === "open" && questions.length > 0) return say("compare-open", { questions: questions.join(" ") });
  const missing = because.flatMap((id) => page.provisions.get(id) ?? []).filter(({ kind }) => kind === "not-modelled");
  const labels = [...new Set(missing.map(({ citation }) => citation.label))];
  return state === "not-modelled" && labels.length > 0 ? say("because-not-modelled", { provisions: listed(labels), count: labels.length }) : "";
}
