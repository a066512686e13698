import type { Finding, Grounds, Report } from "../door.ts";

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

/** The provisions whose reasoning shows why the text answers as it does, the one to start with first. */
export function worthWalking({ findings, outcomes }: Pick<Report, "findings" | "outcomes">): Finding[] {
  const deciding = outcomes.union.because.flatMap((id) => findings.find((finding) => finding.provision === id) ?? []);
  const others = findings.filter((finding) => isRule(finding) && !deciding.includes(finding));
  const nearest = [...others].sort((one, other) => distance(one) - distance(other) || met(other.grounds) - met(one.grounds));
  return [...deciding, ...nearest];
}

/** Whether some provision decides, or the walk can only show what came nearest. */
export function isDecided({ findings, outcomes }: Pick<Report, "findings" | "outcomes">): boolean {
  return outcomes.union.because.some((id) => findings.some((finding) => finding.provision === id));
}

function isRule({ kind, layer, effect }: Finding): boolean {
  return layer === "union" && effect !== undefined && (kind === "rule" || kind === "not-modelled");
}

/** How many of its tests fail: the fewer, the nearer the provision came to applying. */
function distance({ status, grounds }: Finding): number {
  return status === "does-not-apply" ? 1 + failing(grounds, "true") : 0;
}

function failing(grounds: Grounds, wanted: "true" | "false"): number {
  const { kind, value, children = [] } = grounds;
  if (value === wanted || value === "unknown") return 0;
  if (children.length === 0) return 1;
  const turned = kind === "not" || kind === "none" ? opposite(wanted) : wanted;
  const parts = children.map((part) => failing(part, turned)).filter((count) => count > 0);
  const oneIsEnough = (kind === "any" && wanted === "true") || (kind === "all" && wanted === "false");
  if (parts.length === 0) return 1;
  return oneIsEnough ? Math.min(...parts) : parts.reduce((sum, count) => sum + count, 0);
}

/** How many of its tests are met: of two provisions that fail at as many places, the one that came further is worth more. */
function met({ kind, value, children = [] }: Grounds): number {
  if (children.length === 0) return value === "true" && kind !== "not" ? 1 : 0;
  return children.map(met).reduce((sum, count) => sum + count, 0);
}

function opposite(value: "true" | "false"): "true" | "false" {
  return value === "true" ? "false" : "true";
}
