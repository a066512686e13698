/** What a teacher picked: cases and texts, by their ids. */
export interface Exercise { cases: string[]; texts: string[] }

/** Why a link leads nowhere, as a key of the words. */
export type Flaw = "no-such-case" | "not-an-exercise" | "newer-exercise" | "empty-exercise";

/** Where the visitor is; the end of the address says it, and names nothing but ids. */
export type Place =
  | { at: "library" }
  | { at: "case"; id: string }
  | { at: "questions" }
  | { at: "make" }
  | { at: "exercise"; exercise: Exercise; unknown: string[] }
  | { at: "nowhere"; flaw: Flaw; named: string };

/** The ids that links may name. */
export interface Known { cases: string[]; texts: string[] }

const version = "1";

export function fragmentOf(place: Place): string {
  switch (place.at) {
    case "library": return "";
    case "case": return `#${place.id}`;
    case "questions": case "make": return `#${place.at}`;
    case "exercise": return exerciseFragment(place.exercise);
    case "nowhere": return place.named;
  }
}

export function exerciseFragment({ cases, texts }: Exercise): string {
  return `#exercise=${version}&cases=${cases.join(",")}&texts=${texts.join(",")}`;
}

/** The place that an address ends in. What an exercise names and we do not know is left out and told. */
export function placeOf(fragment: string, known: Known): Place {
  const named = fragment.replace(/^#/, "");
  if (named === "") return { at: "library" };
  if (named === "questions" || named === "make") return { at: named };
  if (named.startsWith("exercise=")) return exerciseOf(named, known);
  return known.cases.includes(named) ? { at: "case", id: named } : { at: "nowhere", flaw: "no-such-case", named };
}

function exerciseOf(named: string, known: Known): Place {
  const parts = new URLSearchParams(named);
  const made = parts.get("exercise") ?? "";
  if (made !== version) return { at: "nowhere", flaw: /^\d+$/.test(made) ? "newer-exercise" : "not-an-exercise", named };
  const [cases, texts] = [idsOf(parts.get("cases")), idsOf(parts.get("texts"))];
  if (cases === undefined || texts === undefined) return { at: "nowhere", flaw: "not-an-exercise", named };
  const exercise = { cases: cases.filter((id) => known.cases.includes(id)), texts: texts.filter((id) => known.texts.includes(id)) };
  if (exercise.cases.length === 0 || exercise.texts.length === 0) return { at: "nowhere", flaw: "empty-exercise", named };
  const unknown = [...cases, ...texts].filter((id) => ![...exercise.cases, ...exercise.texts].includes(id));
  return { at: "exercise", exercise, unknown };
}

/** Ids set apart by commas, each once; nothing where something else stands there. */
function idsOf(listed: string | null): string[] | undefined {
  const ids = (listed ?? "").split(",");
  return ids.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id)) ? [...new Set(ids)] : undefined;
}
