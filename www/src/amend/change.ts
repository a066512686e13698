import { isGroup, itemOf, limbAt, opposite, placesIn, textOf, timesIn, withLimb, askedBy, type Limb, type Place } from "./limb.ts";

/** A provision as operations find it: its id and its conditions. */
export interface Standing { id: string; conditions: readonly Limb[] }

/** Operations in the law language, one after the other; each as its lines. */
export type Operations = string[];

/** Puts another limb at a place. Where the words of the limb stand twice, the operation names a larger one around it. */
export function replaced({ id, conditions }: Standing, place: Place, limb: Limb): Operations {
  const changed = withLimb(conditions, place, limb);
  for (let length = place.length; length > 0; length -= 1) {
    const around = place.slice(0, length);
    const [old, now] = [limbAt(conditions, around), limbAt(changed, around)];
    if (old === undefined || now === undefined || (length > 1 && timesIn(conditions, old) > 1)) continue;
    return textOf(old) === textOf(now) ? [] : [`in ${id} replace\n${itemOf(old)}\nwith\n${itemOf(now)}`];
  }
  return [];
}

/** Takes a limb away, with whatever is empty without it; nothing where the whole condition would go. */
export function dropped(standing: Standing, place: Place): Operations | undefined {
  const { id, conditions } = standing;
  const without = withoutLimb(conditions, place);
  if (without === undefined) return undefined;
  const around = without.gone.slice(0, -1);
  const [limb, before, now] = [limbAt(conditions, without.gone), limbAt(conditions, around), limbAt(without.left, around)];
  if (limb === undefined || now === undefined) return undefined;
  if (now.head === before?.head && timesIn(conditions, limb) === 1) return [`in ${id} remove\n${itemOf(limb)}`];
  return replaced(standing, around, now);
}

/** The conditions without a limb, and the place of the largest limb that goes with it. */
function withoutLimb(conditions: readonly Limb[], place: Place): { gone: Place; left: Limb[] } | undefined {
  const around = place.slice(0, -1);
  const group = limbAt(conditions, around);
  if (group === undefined || place.length < 2) return undefined;
  if (group.parts.length === 1) return withoutLimb(conditions, around);
  const parts = group.parts.filter((_, at) => at !== place.at(-1));
  return { gone: place, left: withLimb(conditions, around, { head: headFor(group.head, parts.length), parts }) };
}

/** The groups of the same condition that a limb can move to, the outermost first; what stands under a `not` moves with it. */
export function groupsFor({ conditions }: Standing, place: Place): Place[] {
  const around = limbAt(conditions, place.slice(0, -1));
  if (place.length < 2 || around === undefined || !isGroup(around)) return [];
  return placesIn(conditions).filter(({ limb, place: at }) => isGroup(limb) && at[0] === place[0] && !isWithin(at, place) && !isSame(at, place.slice(0, -1))).map(({ place: at }) => at);
}

/** Moves a limb to the end of another group of its condition: first it goes, since what stands twice cannot be named. */
export function movedTo(standing: Standing, place: Place, group: Place): Operations {
  const { id, conditions } = standing;
  const [limb, old, without] = [limbAt(conditions, place), limbAt(conditions, group), withoutLimb(conditions, place)];
  if (limb === undefined || old === undefined) return [];
  // A group that holds nothing else stays, with the limb at once in it.
  if (without === undefined || isWithin(group, without.gone)) return replaced(standing, group, { ...old, parts: [limb] });
  const [there, rest] = [movedUp(group, without.gone), { id, conditions: without.left }];
  const now = limbAt(rest.conditions, there);
  if (now === undefined) return [];
  const joins = there.length === 1 && there[0] === 0 && now.head === "all of" ? [`in ${id} add\n${itemOf(limb)}`] : replaced(rest, there, { ...now, parts: [...now.parts, limb] });
  return [...(dropped(standing, place) ?? []), ...joins];
}

/** Where a place is once another one before it in the same group is gone. */
function movedUp(place: Place, gone: Place): Place {
  const last = gone.length - 1;
  const isBehind = isWithin(place, gone.slice(0, -1)) && (place[last] ?? -1) > (gone[last] ?? 0);
  return isBehind ? place.map((at, depth) => (depth === last ? at - 1 : at)) : place;
}

function isWithin(place: Place, around: Place): boolean {
  return around.every((at, depth) => place[depth] === at);
}

function isSame(left: Place, right: Place): boolean {
  return left.length === right.length && isWithin(left, right);
}

/** No more can be asked for than there are. */
function headFor(head: string, parts: number): string {
  const [, count] = /^at least (\d+) of$/.exec(head) ?? [];
  return count !== undefined && Number(count) > parts ? `at least ${parts} of` : head;
}

/** One more limb beside the one at a place: required as well (`all of`), or an alternative (`any of`). */
export function added(standing: Standing, place: Place, head: "all of" | "any of", limb: Limb): Operations {
  const { id, conditions } = standing;
  const [here, around] = [limbAt(conditions, place), limbAt(conditions, place.slice(0, -1))];
  if (here === undefined) return [];
  const grown = (group: Limb): Limb => ({ ...group, parts: [...group.parts, limb] });
  if (here.head === head) return place.length === 1 && place[0] === 0 && head === "all of" ? [`in ${id} add\n${itemOf(limb)}`] : replaced(standing, place, grown(here));
  if (place.length > 1 && around?.head === head) return added(standing, place.slice(0, -1), head, limb);
  return replaced(standing, place, { head, parts: [here, limb] });
}

/** `all of` becomes `any of`, and the other way round. */
export function turned(standing: Standing, place: Place): Operations {
  const limb = limbAt(standing.conditions, place);
  return limb === undefined ? [] : replaced(standing, place, { ...limb, head: limb.head === "all of" ? "any of" : "all of" });
}

/** The limb becomes its opposite. */
export function negated(standing: Standing, place: Place): Operations {
  const limb = limbAt(standing.conditions, place);
  const around = limbAt(standing.conditions, place.slice(0, -1));
  if (limb === undefined) return [];
  // What stands under a `not` loses it.
  if (place.length > 1 && around?.head === "not") return replaced(standing, place.slice(0, -1), limb);
  return replaced(standing, place, opposite(limb));
}

/** Every test for the same standard of the same scale; `facts` are those of that scale. */
export function standardsLike({ conditions }: Standing, place: Place, facts: ReadonlySet<string>): Place[] {
  const wanted = standardAt(conditions, place);
  if (wanted === undefined) return [];
  return placesIn(conditions).filter(({ limb, place: at }) => !isGroup(limb) && standardAt(conditions, at) === wanted && facts.has(factOf(limb))).map(({ place: at }) => at);
}

/** Another standard at each of some places, an operation for each. */
export function restandardised({ id, conditions }: Standing, places: readonly Place[], value: string): Operations {
  let now: Limb[] = [...conditions];
  return places.flatMap((place) => {
    const limb = limbAt(now, place);
    if (limb === undefined) return [];
    const other = { head: `${factOf(limb)} is at least ${value}`, parts: [] };
    const operations = replaced({ id, conditions: now }, place, other);
    now = withLimb(now, place, other);
    return operations;
  });
}

function standardAt(conditions: readonly Limb[], place: Place): string | undefined {
  const limb = limbAt(conditions, place);
  const asked = limb === undefined || isGroup(limb) ? undefined : askedBy(limb);
  return asked?.kind === "at-least" ? asked.value : undefined;
}

function factOf(limb: Limb): string {
  const asked = askedBy(limb);
  return "fact" in asked ? asked.fact : "";
}
