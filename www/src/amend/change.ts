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
  const [limb, around] = [limbAt(conditions, place), place.slice(0, -1)];
  const group = limbAt(conditions, around);
  if (limb === undefined || group === undefined || place.length < 2) return undefined;
  if (group.parts.length === 1) return dropped(standing, around);
  const parts = group.parts.filter((_, at) => at !== place.at(-1));
  const head = headFor(group.head, parts.length);
  if (head === group.head && timesIn(conditions, limb) === 1) return [`in ${id} remove\n${itemOf(limb)}`];
  return replaced(standing, around, { head, parts });
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
