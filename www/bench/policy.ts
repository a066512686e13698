// The reference policy by hand: its vocabulary, its seeded cases, and the two-valued truth that every engine is compared with.
// A model for measuring engines, shortened, with a sample of embargoes: it has no legal value. The same policy stands in `law/` in
// our language and in `rules.ts` as expressions.

export const eu = ["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"];
export const eu001 = ["AU", "CA", "IS", "JP", "NZ", "NO", "CH", "LI", "GB", "US"];
export const embargo = ["AF", "BY", "CD", "CF", "IR", "KP", "LY", "MM", "RU", "SD", "SO", "SY"];
const elsewhere = ["BR", "IN", "TR", "ZA", "KR", "SG", "AE", "IL", "MX", "CN"];
const regions = [eu, eu001, embargo, elsewhere];
const itemClasses = ["unlisted", "annexI", "annexIExcluded", "annexIV", "nationalList"];
const knowledge = ["none", "suspects", "aware", "informed"];

/** Facts of yes or no. */
export const flags = [
  "isExport", "isBrokering", "isTransit", "isTechAssistance", "isIntraEuTransfer", "providerInEu",
  "wmdEndUse", "militaryEndUse", "partsOfIllegalMilitaryExport", "cyberSurveillance",
  "internalRepression", "seriousHumanRightsViolations", "seriousIhlViolations", "dueDiligence",
  "nationalExtensionCatchAll", "nationalExtensionCyber", "nationalExtensionBrokering",
  "eu001Registered", "eu001Prohibited", "nationalControlMeasure", "finalDestinationOutsideEu",
  "furtherProcessing", "publicDomain", "authorisationHeld", "technicalAssistanceExempt", "otherMemberStateList",
] as const;

/** The values of every fact. */
export const values: Record<string, (boolean | string)[]> = {
  ...Object.fromEntries(flags.map((flag) => [flag, [false, true]])),
  destination: regions.flat(),
  itemClass: itemClasses,
  knowledge,
};

export const provisions = ["3(1)", "EU001", "4(1)(a)", "4(1)(b)", "4(1)(c)", "4(2)", "4(3)", "5(1)", "5(2)", "5(3)", "6(1)", "6(2)", "7(1)", "8(1)", "8(2)", "9(1)", "10(1)", "11(1)", "11(2)"];

export type Outcome = "authorisation_required" | "authority_decision" | "notify" | "general_authorisation" | "authorised" | "none";

export type Flag = (typeof flags)[number];
export type Case = Record<Flag, boolean> & { destination: string; itemClass: string; knowledge: string };

/** What an engine says of a case: whether each provision applies, in their order, and the outcome; what it leaves open is undefined. */
export interface Said { provisions: (boolean | undefined)[]; outcome: Outcome | undefined }

const needs = new Set(["4(1)(a)", "4(1)(b)", "4(1)(c)", "4(3)", "5(1)", "5(3)", "6(1)", "8(1)", "9(1)", "10(1)", "11(1)", "11(2)"]);
const notifies = new Set(["4(2)", "5(2)", "6(2)", "8(2)"]);

/** The provisions that ask for an authorisation but 3(1), and those that ask for a notification. */
export const asking = [...needs], notifying = [...notifies];

/** Whole numbers below 2^32 from a seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** Cases that state everything. */
export function cases(count: number): Case[] {
  const next = random(20210821);
  const one = (of: string[]): string => of[next() % of.length] ?? "";
  return Array.from({ length: count }, () => {
    const bits = next();
    const destination = one(regions[next() & 3] ?? []);
    const drawn = { ...Object.fromEntries(flags.map((flag, at) => [flag, ((bits >>> at) & 1) === 1])), destination, itemClass: one(itemClasses), knowledge: one(knowledge) };
    return plain(drawn) as Case;
  });
}

/** The same object as a literal would make it: one that grew by computed keys is slower to read for every engine. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const euSet = new Set(eu), eu001Set = new Set(eu001), embargoSet = new Set(embargo);

/** The truth about a case that states everything. */
export function truth(c: Case): Said {
  const informed = c.knowledge === "informed", aware = c.knowledge === "aware", suspects = c.knowledge === "suspects";
  const listed = !c.publicDomain && (c.itemClass === "annexI" || c.itemClass === "annexIExcluded" || c.itemClass === "annexIV");
  const outside = !euSet.has(c.destination);
  const military = c.militaryEndUse && embargoSet.has(c.destination);
  const sensitive = c.wmdEndUse || military || c.partsOfIllegalMilitaryExport;
  const exported = c.isExport && outside;
  const catchAll = exported && !listed;
  const cyber = catchAll && c.cyberSurveillance && (c.internalRepression || c.seriousHumanRightsViolations || c.seriousIhlViolations);
  const brokering = c.isBrokering && c.providerInEu && outside && sensitive && (listed || c.nationalExtensionBrokering);
  const assistance = c.isTechAssistance && c.providerInEu && outside && sensitive && listed && !c.technicalAssistanceExempt;
  const national = exported && c.itemClass === "nationalList";
  const transfer = c.isIntraEuTransfer && !outside && listed;
  const general = exported && c.itemClass === "annexI" && listed && eu001Set.has(c.destination) && c.eu001Registered && !c.eu001Prohibited && !(sensitive && (informed || aware));
  const applies = [
    exported && listed, general,
    catchAll && informed && c.wmdEndUse, catchAll && informed && military, catchAll && informed && c.partsOfIllegalMilitaryExport,
    catchAll && aware && sensitive, catchAll && suspects && sensitive && c.nationalExtensionCatchAll,
    cyber && informed, cyber && aware && c.dueDiligence, cyber && suspects && c.nationalExtensionCyber,
    brokering && informed, brokering && aware,
    c.isTransit && outside && listed && sensitive && informed,
    assistance && informed, assistance && aware,
    national && c.nationalControlMeasure, national && !c.nationalControlMeasure && c.otherMemberStateList && informed,
    transfer && c.itemClass === "annexIV", transfer && c.itemClass !== "annexIV" && c.finalDestinationOutsideEu && !c.furtherProcessing,
  ];
  return { provisions: applies, outcome: outcome(applies, c.authorisationHeld) };
}

/** The outcome where these provisions apply; for the engines whose language cannot say it. Open where `held` decides and is not stated. */
export function outcome(applies: boolean[], held: boolean | undefined): Outcome | undefined {
  const [listed, general] = applies;
  const some = (of: Set<string>): boolean => applies.some((one, at) => one && of.has(provisions[at] ?? ""));
  const needed = some(needs) || (listed === true && general !== true);
  if (needed && held === undefined) return undefined;
  if (needed && held === false) return "authorisation_required";
  if (applies[provisions.indexOf("7(1)")]) return "authority_decision";
  if (some(notifies)) return "notify";
  if (general) return "general_authorisation";
  return needed ? "authorised" : "none";
}

/** A hash of answers in order; that of the first 100,000 cases is `bb755b9a`. */
export function hash(answers: Iterable<Said>): string {
  let hash = 0x811c9dc5;
  for (const said of answers) {
    const text = provisions.filter((_, at) => said.provisions[at]).join() + (said.outcome ?? "open");
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}
