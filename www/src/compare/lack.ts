import { severity } from "../in-words.ts";
import type { Finding, Grounds, Report } from "../door.ts";

/** A test that would have to come out otherwise for a condition to hold. */
export interface Lack { grounds: Grounds; wanted: boolean }

/** Of the rules that do not apply, the one that lacks the fewest tests, and what it lacks; of equals the most severe, then the first. */
export function closestRule(report: Report): { finding: Finding; lacks: Lack[] } | undefined {
  const rules = report.findings.filter(({ kind, status, layer, effect }) => kind === "rule" && status === "does-not-apply" && layer === "union" && effect !== undefined);
  const all = rules.map((finding) => ({ finding, lacks: lacksOf(report, finding.grounds, true) })).filter(({ lacks }) => lacks.length > 0);
  return all.sort((one, other) => one.lacks.length - other.lacks.length || severity(one.finding.effect) - severity(other.finding.effect))[0];
}

/** The fewest tests that would have to change for `grounds` to come out as `wanted`; none where it does already or may. */
export function lacksOf(report: Report, grounds: Grounds, wanted: boolean): Lack[] {
  if (grounds.value !== (wanted ? "false" : "true")) return [];
  const parts = grounds.children ?? [];
  switch (grounds.kind) {
    case "all": return wanted ? parts.flatMap((part) => lacksOf(report, part, true)) : fewest(parts.map((part) => lacksOf(report, part, false)));
    case "any": return wanted ? fewest(parts.map((part) => lacksOf(report, part, true))) : parts.flatMap((part) => lacksOf(report, part, false));
    case "none": return wanted ? parts.flatMap((part) => lacksOf(report, part, false)) : fewest(parts.map((part) => lacksOf(report, part, true)));
    case "not": return parts.flatMap((part) => lacksOf(report, part, !wanted));
    case "definition": return ofDefinition(report, grounds, wanted);
    default: return [{ grounds, wanted }];
  }
}

/** What a definition lacks; where its own finding says nothing of it, the definition itself. */
function ofDefinition(report: Report, grounds: Grounds, wanted: boolean): Lack[] {
  const definition = report.findings.find(({ provision }) => provision === grounds.provision);
  const lacks = definition === undefined ? [] : lacksOf(report, definition.grounds, wanted);
  return lacks.length > 0 ? lacks : [{ grounds, wanted }];
}

function fewest(all: Lack[][]): Lack[] {
  return [...all].filter((lacks) => lacks.length > 0).sort((one, other) => one.length - other.length)[0] ?? [];
}
