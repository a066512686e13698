import { severity, useOf } from "../in-words.ts";
import type { Facts, Finding, Grounds, Report } from "../door.ts";

/** A test that would have to come out otherwise for a condition to hold. */
export interface Lack { grounds: Grounds; wanted: boolean }

/** A rule that does not apply, and the fewest tests that it lacks. */
export interface Near { finding: Finding; lacks: Lack[] }

/** The rules that do not apply, the closest first: what it lacks weighs least, and the most of its tests are met. */
export function byCloseness(report: Report, facts: Facts): Near[] {
  const rules = report.findings.filter(({ kind, status, layer, effect }) => kind === "rule" && status === "does-not-apply" && layer === "union" && severity(effect) <= severity("may-be-required"));
  const all = rules.map((finding) => ({ finding, lacks: lacksOf({ report, facts }, finding.grounds, true), met: metBy(report, finding.grounds, true) })).filter(({ lacks }) => lacks.length > 0);
  all.sort((one, other) => weightOf(facts, one.lacks) - weightOf(facts, other.lacks) || other.met - one.met || severity(one.finding.effect) - severity(other.finding.effect));
  return all.map(({ finding, lacks }) => ({ finding, lacks }));
}

/** Those that lack hardly more than the closest; of such as lack the same, one. */
export function closestRules(report: Report, facts: Facts, most: number): Near[] {
  const all = byCloseness(report, facts);
  const [first] = all;
  const near = all.filter(({ lacks }, at) => weightOf(facts, lacks) <= weightOf(facts, first?.lacks ?? []) + 1 && all.findIndex((one) => sameLacks(one.lacks, lacks)) === at);
  return near.slice(0, most);
}

/** Another activity or country is another deal, and other uses than those that somebody at least suspects are far from the case. */
function weightOf(facts: Facts, lacks: Lack[]): number {
  const far = ({ grounds: { fact = "", operator } }: Lack) => {
    const use = useOf(fact)?.use;
    return operator === "is-in" || fact === "activity" || (use !== undefined && [undefined, "none"].includes(facts[`knows-${use}`] as string | undefined));
  };
  return lacks.reduce((sum, lack) => sum + (far(lack) ? 4 : 1), 0);
}

interface Known { report: Report; facts: Facts }

/** The tests that would have to change for `grounds` to come out as `wanted`, as few and as near as can be; none where it does or may. */
function lacksOf(known: Known, grounds: Grounds, wanted: boolean): Lack[] {
  if (grounds.value !== (wanted ? "false" : "true")) return [];
  const definition = definitionOf(known.report, grounds);
  if (definition !== undefined) return orItself(lacksOf(known, definition, wanted), grounds, wanted);
  const parts = grounds.children ?? [];
  const every = (part: boolean) => parts.flatMap((one) => lacksOf(known, one, part));
  const one = (part: boolean) => lightest(known.facts, parts.map((child) => lacksOf(known, child, part)));
  switch (grounds.kind) {
    case "all": return wanted ? every(true) : one(false);
    case "any": return wanted ? one(true) : every(false);
    case "none": return wanted ? every(false) : one(true);
    case "not": return every(!wanted);
    default: return [{ grounds, wanted }];
  }
}

/** How many single tests come out as they are wanted. */
function metBy(report: Report, grounds: Grounds, wanted: boolean): number {
  const inner = definitionOf(report, grounds);
  if (inner !== undefined) return metBy(report, inner, wanted);
  const parts = grounds.children ?? [];
  if (parts.length === 0) return grounds.value === String(wanted) ? 1 : 0;
  const part = grounds.kind === "not" || grounds.kind === "none" ? !wanted : wanted;
  return parts.reduce((sum, one) => sum + metBy(report, one, part), 0);
}

/** The condition of a definition that is tested by name. */
function definitionOf(report: Report, { kind, provision }: Grounds): Grounds | undefined {
  return kind === "definition" ? report.findings.find((one) => one.provision === provision)?.grounds : undefined;
}

function orItself(lacks: Lack[], grounds: Grounds, wanted: boolean): Lack[] {
  return lacks.length > 0 ? lacks : [{ grounds, wanted }];
}

function sameLacks(one: Lack[], other: Lack[]): boolean {
  const essence = (lacks: Lack[]) => JSON.stringify(lacks.map(({ grounds, wanted }) => [wanted, { ...grounds, value: "", provision: "" }]));
  return essence(one) === essence(other);
}

function lightest(facts: Facts, all: Lack[][]): Lack[] {
  return all.filter((lacks) => lacks.length > 0).sort((one, other) => weightOf(facts, one) - weightOf(facts, other))[0] ?? [];
}
