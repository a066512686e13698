import type { Finding, Grounds, Report } from "./door.ts";

/** For every fact the provisions that test it themselves, not through a definition, in the order of the law. */
export function provisionsTesting(report: Report): Map<string, string[]> {
  const testedBy = new Map<string, string[]>();
  for (const finding of report.findings) {
    for (const fact of factsTested(finding.grounds)) {
      const provisions = testedBy.get(fact) ?? [];
      if (!provisions.includes(finding.provision)) testedBy.set(fact, [...provisions, finding.provision]);
    }
  }
  return testedBy;
}

/** Findings that carry an outcome and hold, then those that may still hold, then the rest. */
export function findingsByWeight(findings: Finding[]): { applies: Finding[]; undetermined: Finding[]; rest: Finding[] } {
  const rules = findings.filter((finding) => finding.kind !== "definition" && finding.kind !== "entry" && finding.kind !== "authorisation");
  return {
    applies: rules.filter((finding) => finding.status === "applies"),
    undetermined: rules.filter((finding) => finding.status === "undetermined"),
    rest: rules.filter((finding) => finding.status === "does-not-apply"),
  };
}

/** Facts that a condition tests itself, not through a definition. */
export function factsTested(grounds: Grounds): string[] {
  if (grounds.kind === "definition" || grounds.kind === "applies") return [];
  const own = grounds.fact === undefined ? [] : [grounds.fact];
  return [...own, ...(grounds.kind === "codes" ? ["item-codes"] : []), ...(grounds.children ?? []).flatMap(factsTested)];
}
