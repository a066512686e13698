import { byCloseness } from "../compare/lack.ts";
import type { Facts, Finding, Grounds, Report } from "../door.ts";

/** One limb of a condition on the walk: where it stands, and its parts, all of which came before it. */
export interface Limb { grounds: Grounds; above: Grounds[]; parts: Grounds[] }

/** The limbs of a condition, parts before the whole that they decide. A definition is walked where it is first met. */
export function walkOf(finding: Finding, findings: Finding[]): Limb[] {
  const definitions = new Map(findings.map((one) => [one.provision, one.grounds]));
  const walked = new Set<string>();
  const walk = (grounds: Grounds, above: Grounds[]): Limb[] => {
    const parts = partsOf(grounds, definitions, walked);
    return [...parts.flatMap((part) => walk(part, [...above, grounds])), { grounds, above, parts }];
  };
  return walk(finding.grounds, []);
}

function partsOf({ provision, children = [] }: Grounds, definitions: Map<string, Grounds>, walked: Set<string>): Grounds[] {
  if (provision === undefined || walked.has(provision)) return children;
  walked.add(provision);
  const own = definitions.get(provision);
  return own === undefined ? children : [...children, own];
}

/** The provisions whose reasoning shows why the text answers as it does, the one to start with first: those that decide, then others that
 * apply or may, then those that come closest. */
export function worthWalking(report: Report, facts: Facts): Finding[] {
  const { findings, outcomes } = report;
  const deciding = outcomes.union.because.flatMap((id) => findings.find((finding) => finding.provision === id) ?? []);
  const rules = findings.filter(isRule);
  const open = rules.filter(({ status }) => status !== "does-not-apply");
  return [...new Set([...deciding, ...open, ...byCloseness(report, facts).map(({ finding }) => finding), ...rules])];
}

/** Whether some provision decides, or the walk can only show what came nearest. */
export function isDecided({ findings, outcomes }: Pick<Report, "findings" | "outcomes">): boolean {
  return outcomes.union.because.some((id) => findings.some((finding) => finding.provision === id));
}

function isRule({ kind, layer, effect }: Finding): boolean {
  return layer === "union" && effect !== undefined && (kind === "rule" || kind === "not-modelled");
}
