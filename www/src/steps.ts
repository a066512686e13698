import type { Answers } from "./answers.ts";
import type { Fact } from "./door.ts";

/** One screen of the guided check: one heading, the facts that it asks for. */
export interface Step {
  id: string;
  view: "item" | "kinds" | "fields" | "uses";
  facts: string[];
  /** The code whose technical questions these are, as the group is called. */
  entry?: string;
  /** Reached from the review and on the one page, never by "continue". */
  aside?: true;
}

/** Steps whose facts are named; everything else that a rule tests follows, group by group. */
const named: { id: string; view: Step["view"]; facts: string[]; aside?: true }[] = [
  { id: "item", view: "item", facts: ["item-codes"] },
  { id: "kinds", view: "kinds", facts: [] },
  { id: "activity", view: "fields", facts: ["activity"] },
  { id: "destination", view: "fields", facts: ["destination"] },
  { id: "free-zone", view: "fields", facts: ["free-zone"] },
  { id: "recipient", view: "fields", facts: ["purchaser", "final-destination"] },
  { id: "day", view: "fields", facts: ["day"], aside: true },
];
const last = ["exporter-state", "contested-embargo-counts"];
const firstGroups = ["item", "surveillance", "end-use"];

/** Every step that the open regime has a question for, in the order in which they are asked. */
export function stepsOf(facts: Fact[]): Step[] {
  const asked = facts.filter((fact) => fact.asked || fact.kind === "date");
  const entries = entryGroups(asked).map((group): Step => ({ id: `entry-${group}`, view: "fields", facts: ofGroup(asked, group), entry: group }));
  const steps = named.flatMap((step): Step[] => {
    const mine = step.facts.filter((id) => asked.some((fact) => fact.id === id));
    if (step.view === "kinds") return entries.length > 0 ? [{ ...step, facts: [] }, ...entries] : [];
    return mine.length > 0 ? [{ ...step, facts: mine }] : [];
  });
  const claimed = new Set(steps.flatMap((step) => step.facts));
  const rest = asked.filter((fact) => !claimed.has(fact.id) && !last.includes(fact.id));
  const groups = [...new Set([...firstGroups, ...rest.map((fact) => fact.group)])];
  for (const group of groups) {
    const mine = ofGroup(rest, group);
    if (mine.length > 0) steps.push({ id: `about-${group}`, view: group === "end-use" ? "uses" : "fields", facts: mine });
  }
  const left = last.filter((id) => asked.some((fact) => fact.id === id));
  return left.length > 0 ? [...steps, { id: "other", view: "fields", facts: left }] : steps;
}

/** Groups of technical questions: named after a code, and each of their facts after the group. */
export function entryGroups(facts: Fact[]): string[] {
  const groups = [...new Set(facts.map((fact) => fact.group))];
  return groups.filter((group) => /^\d/.test(group) && facts.every((fact) => fact.group !== group || fact.id.startsWith(`${group}-`)));
}

/** Steps that belong to the way in which the item is described; the others always do. */
export function isOnTheWay(step: Step, answers: Answers): boolean {
  if (step.view === "kinds") return answers.way === "describe";
  if (step.entry !== undefined) return answers.kinds.includes(step.entry) || step.facts.some((fact) => fact in answers.facts);
  return true;
}

export function stepOfFact(steps: Step[], fact: string): Step | undefined {
  return steps.find((step) => step.facts.includes(fact));
}

function ofGroup(facts: Fact[], group: string): string[] {
  return facts.filter((fact) => fact.group === group).map((fact) => fact.id);
}
