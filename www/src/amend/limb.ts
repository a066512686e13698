import type { Grounds } from "../door.ts";

/** A condition as the law language writes it: a test, or a group with its parts below. */
export interface Limb { head: string; parts: Limb[] }

/** Where a limb stands: which of the conditions of its provision, then from part to part. */
export type Place = readonly number[];

const groups = /^(all of|any of|none of|at least \d+ of)$/;

export function isGroup({ head }: Limb): boolean {
  return groups.test(head);
}

/** Reads what stands after `when`, `means` and the like: the head on the first line, its list below, two columns deeper each time. */
export function limbOf(text: string): Limb {
  const [head = "", ...lines] = text.split("\n");
  return read(head, lines, 0);
}

function read(head: string, lines: string[], indent: number): Limb {
  if (head.startsWith("not: ")) return { head: "not", parts: [{ head: head.slice("not: ".length), parts: [] }] };
  if (!groups.test(head)) return { head, parts: [] };
  const mark = `${" ".repeat(indent)}- `;
  const starts = lines.flatMap((line, at) => (line.startsWith(mark) ? [at] : []));
  const parts = starts.map((start, at) => read((lines[start] ?? "").slice(mark.length), lines.slice(start + 1, starts[at + 1] ?? lines.length), indent + 2));
  return { head, parts };
}

/** The limb as the law language writes it, its lists `indent` columns in. */
export function textOf(limb: Limb, indent = 0): string {
  const [only] = limb.parts;
  if (limb.head === "not" && only !== undefined) return `not: ${textOf(only, indent)}`;
  return [limb.head, ...limb.parts.map((part) => `${" ".repeat(indent)}- ${textOf(part, indent + 2)}`)].join("\n");
}

/** The limb as the one item of a list. */
export function itemOf(limb: Limb): string {
  return `- ${textOf(limb, 2)}`;
}

export function limbAt(conditions: readonly Limb[], place: Place): Limb | undefined {
  const [first = 0, ...rest] = place;
  return rest.reduce<Limb | undefined>((limb, at) => limb?.parts[at], conditions[first]);
}

/** The same conditions with another limb at a place. */
export function withLimb(conditions: readonly Limb[], place: Place, limb: Limb): Limb[] {
  const [first = 0, ...rest] = place;
  return conditions.map((one, at) => (at === first ? within(one, rest, limb) : one));
}

function within(one: Limb, place: Place, limb: Limb): Limb {
  const [first, ...rest] = place;
  return first === undefined ? limb : { ...one, parts: one.parts.map((part, at) => (at === first ? within(part, rest, limb) : part)) };
}

/** How often a limb of the same words stands in conditions. */
export function timesIn(conditions: readonly Limb[], limb: Limb): number {
  const wanted = textOf(limb);
  const count = (one: Limb): number => (textOf(one) === wanted ? 1 : 0) + one.parts.reduce((sum, part) => sum + count(part), 0);
  return conditions.reduce((sum, one) => sum + count(one), 0);
}

/** Every limb with its place, a group before its parts. */
export function placesIn(conditions: readonly Limb[]): { limb: Limb; place: Place }[] {
  const below = (limb: Limb, place: Place): { limb: Limb; place: Place }[] => [{ limb, place }, ...limb.parts.flatMap((part, at) => below(part, [...place, at]))];
  return conditions.flatMap((limb, at) => below(limb, [at]));
}

/** The opposite of a limb, as short as the language can say it. */
export function opposite(limb: Limb): Limb {
  const [only] = limb.parts;
  if (limb.head === "not" && only !== undefined) return only;
  if (limb.head === "none of") return only !== undefined && limb.parts.length === 1 ? only : { ...limb, head: "any of" };
  if (limb.head === "any of") return { ...limb, head: "none of" };
  return isGroup(limb) ? { head: "none of", parts: [limb] } : { head: "not", parts: [limb] };
}

/** What a single test asks. */
export type Asked =
  | { kind: "yes"; fact: string } | { kind: "is"; fact: string; values: string[] } | { kind: "at-least"; fact: string; value: string }
  | { kind: "in"; fact: string; list: string } | { kind: "codes"; operator: "some" | "every"; list: string }
  | { kind: "holds"; id: string } | { kind: "applies"; id: string };

export function askedBy({ head }: Limb): Asked {
  const words = head.split(" ");
  const [first = "", second, third, ...rest] = words;
  if (words.length === 2 && (second === "holds" || second === "applies")) return { kind: second, id: first };
  if (second === "item-code" && (first === "some" || first === "every")) return { kind: "codes", operator: first, list: words.at(-1) ?? "" };
  if (second !== "is") return { kind: "yes", fact: first };
  if (third === "in") return { kind: "in", fact: first, list: rest.join(" ") };
  if (third === "at") return { kind: "at-least", fact: first, value: rest.at(-1) ?? "" };
  if (third === "one") return { kind: "is", fact: first, values: rest.slice(1).join(" ").split(", ") };
  return { kind: "is", fact: first, values: [third ?? ""] };
}

/** The list that a limb names itself. */
export function listOf(limb: Limb): string | undefined {
  const asked = askedBy(limb);
  return !isGroup(limb) && (asked.kind === "in" || asked.kind === "codes") ? asked.list : undefined;
}

/** The limb as reports show conditions, on no case, so that the same words fit; `text` is the id of the text that it stands in. */
export function groundsOf(limb: Limb, text: string): Grounds {
  const children = limb.parts.map((part) => groundsOf(part, text));
  const value = "unknown";
  const [, count] = /^at least (\d+) of$/.exec(limb.head) ?? [];
  if (count !== undefined) return { kind: "at-least", value, count: Number(count), children };
  if (limb.head === "not") return { kind: "not", value, children };
  if (isGroup(limb)) return { kind: limb.head.split(" ")[0] as "all" | "any" | "none", value, children };
  const asked = askedBy(limb);
  switch (asked.kind) {
    case "yes": return { kind: "fact", value, fact: asked.fact, operator: "is" };
    case "is": return { kind: "fact", value, fact: asked.fact, operator: "is", values: asked.values };
    case "at-least": return { kind: "fact", value, fact: asked.fact, operator: "is-at-least", values: [asked.value] };
    case "in": return { kind: "fact", value, fact: asked.fact, operator: "is-in", list: asked.list };
    case "codes": return { kind: "codes", value, operator: asked.operator, list: asked.list };
    case "holds": return { kind: "definition", value, provision: `${text}/${asked.id}` };
    case "applies": return { kind: "applies", value, provision: `${text}/${asked.id}` };
  }
}
