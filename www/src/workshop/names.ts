import inForce from "../../pkg/readings-en.js";
import others from "../../pkg/texts-en.js";
import type { Finding, Provision } from "../door.ts";

const readings = new Map([...inForce, ...others].map((words) => [words.id, words]));

/** Our words for a text as a whole. */
export function readingOfText(id: string): string {
  return readings.get(id)?.reading ?? "";
}

/** Our words for a provision or a list, and how we read it. */
export function wordsFor(id: string): { reading: string; howRead?: string } {
  const words = readings.get(id);
  return { reading: words?.reading ?? "", ...(words?.howRead !== undefined && { howRead: words.howRead }) };
}

/** The provisions of findings with our words for them: what the views of the result need to name them. */
export function provisionsOf(findings: Finding[]): Provision[] {
  return findings.map(({ provision, kind, citation, readIn, layer, effect }) => {
    const words = readings.get(provision);
    const told = { reading: words?.reading ?? "", ...(words?.howRead !== undefined && { howRead: words.howRead }) };
    return { id: provision, kind, citation, readIn, layer, ...(effect !== undefined && { effect }), conditions: [], tests: [], duties: [], ...told };
  });
}
