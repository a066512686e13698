import type { Fact, Facts, Value } from "../door.ts";
import { letsThrough, spanOfOutcomes, stops, toldBy, type TextReport } from "./steps.ts";

/** "This text lets the deal through. Which fact, had it been another, would have made the text stop it?" */
export interface Turn { deal: string; text: string }

/** A single change that makes the text stop the deal. */
export interface Turning { fact: string; to: Value }

/** The single changes of a case that the text lets through and would then stop. */
export function turningsOf(report: Pick<TextReport, "outcomes" | "answers" | "flips" | "demands">): Turning[] {
  if (!letsThrough(toldBy(report))) return [];
  const single = report.flips.filter(({ changes, layer, least, most }) => changes.length === 1 && layer === "union" && stops(spanOfOutcomes(least, most, report.demands)));
  return single.flatMap(({ changes }) => changes.map(({ fact, to }) => ({ fact, to })));
}

type ReportOf = (text: string, facts: Facts) => TextReport | undefined;

/** One question a deal: under the text that a change turns which turns the fewest others; each deal begins with another text. */
export function turnsIn(deals: [string, Facts][], texts: string[], reportOf: ReportOf): Turn[] {
  return deals.flatMap(([deal, facts], at) => {
    const inTurn = texts.map((_text, place) => texts[(place + at) % texts.length] ?? "");
    const rarity = rarityOf(facts, texts, reportOf);
    const rarest = (text: string) => Math.min(...turningsOf(reportOf(text, facts) ?? silent).map(({ fact }) => rarity(fact)));
    const [text] = inTurn.filter((one) => rarest(one) < Infinity).sort((one, other) => rarest(one) - rarest(other));
    return text === undefined ? [] : [{ deal, text }];
  });
}

/** Under how many texts a fact turns a deal: what does so under each of them says little about one. */
export function rarityOf(facts: Facts, texts: string[], reportOf: ReportOf): (fact: string) => number {
  const turned = texts.flatMap((text) => [...new Set(turningsOf(reportOf(text, facts) ?? silent).map(({ fact }) => fact))]);
  return (fact) => turned.filter((one) => one === fact).length;
}

const silent: Pick<TextReport, "outcomes" | "flips" | "answers" | "demands"> = {
  outcomes: { union: { state: "not-addressed", because: [] }, national: { state: "not-addressed", because: [] }, sanctions: { state: "not-addressed", because: [] } }, flips: [], answers: [], demands: false,
};

/** Facts to choose from, in the order of the vocabulary: the first right ones, and others of the same kind that change nothing alone. */
export function candidatesOf(turnings: Turning[], facts: Facts, vocabulary: Iterable<Fact>, most = 7): string[] {
  const all = [...vocabulary];
  const right = [...new Set(turnings.map(({ fact }) => fact))].slice(0, 3);
  const groups = new Set(all.filter(({ id }) => right.includes(id)).map(({ group }) => group));
  const turning = new Set(turnings.map(({ fact }) => fact));
  const others = all.filter(({ id, kind }) => id in facts && !turning.has(id) && kind !== "date" && kind !== "country");
  const near = [...others.filter(({ group }) => groups.has(group)), ...others.filter(({ group }) => !groups.has(group))].slice(0, most - right.length).map(({ id }) => id);
  return all.map(({ id }) => id).filter((id) => right.includes(id) || near.includes(id));
}
