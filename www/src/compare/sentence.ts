import type { Facts, Provision } from "../door.ts";
import { headlineOf } from "../headline.ts";
import { questionInWords, severity } from "../in-words.ts";
import { listed, say } from "../words.ts";
import { closestRules, type Lack } from "./lack.ts";
import type { ComparePage, TextReport } from "./page.ts";
import { nodeInWords } from "../views/result/grounds.ts";

/** In one sentence what a text comes to: the licence, and how the authority must then decide. */
export function sentenceOf(text: string, report: TextReport): string {
  return say("compare-sentence", { text, outcome: headlineOf(report), decision: decisionOf(report) });
}

/** How the authority must decide, where there is or may be something to decide. */
function decisionOf(report: TextReport): string {
  const decision = report.answers?.find(({ track }) => track === "decision");
  const { most } = report.outcomes.union;
  if (decision === undefined || severity(most) > severity("notify-and-hold")) return "";
  if (decision.least === decision.most) return decision.least === "not-addressed" ? "" : say(`compare-decision-${decision.least}`);
  return decision.most === "must-refuse" ? say("compare-decision-may-refuse") : "";
}

/** The provisions that decide and hold on this case. */
export function deciding(page: Pick<ComparePage, "provisions">, report: TextReport): Provision[] {
  const holds = new Set(report.findings.filter(({ status }) => status === "applies").map(({ provision }) => provision));
  return report.outcomes.union.because.filter((id) => holds.has(id)).flatMap((id) => page.provisions.get(id) ?? []);
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
