// Times comparisons in the browser: every two texts, and every worked amendment with its base, in the engine that holds them all.
import { spread, type Times } from "./clock.ts";

/** How often each comparison is timed, after one that warms up. */
const ROUNDS = 7;

type Workshop = typeof import("../pkg/workshop.js");
interface Worked { id: string; amends: string; text: string }

export interface Comparisons {
  pairs: Record<string, Times>;
  amendments: Record<string, Times>;
  /** Comparisons that took more room than they may. */
  overBudget: string[];
}

/** Texts are opened before the clock starts; an amendment is read, fitted and compiled while it runs. */
export async function comparisons(day: string): Promise<Comparisons> {
  const engine: Workshop = await import(/* @vite-ignore */ "/pkg/workshop.js" as string);
  await engine.default();
  const { default: worked }: { default: Worked[] } = await import(/* @vite-ignore */ "/pkg/toggles-en.js" as string);
  const texts = engine.instruments().filter(({ status, layer }) => status !== "guidance" && layer === "union").map(({ id }) => id);
  const result: Comparisons = { pairs: {}, amendments: {}, overBudget: [] };
  const time = (into: Record<string, Times>, name: string, compare: () => ReturnType<Workshop["compare"]>): void => {
    if (compare().tracks.some(({ state }) => state === "over-budget")) result.overBudget.push(name);
    const each = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      compare();
      return performance.now() - begun;
    });
    into[name] = spread(each);
  };
  for (const left of texts) {
    for (const right of texts) time(result.pairs, `${left} × ${right}`, () => engine.compare({ text: left }, { text: right }, day));
  }
  for (const { id, amends, text } of worked) {
    time(result.amendments, id, () => engine.compare({ text: amends }, { text: amends, amendments: [text] }, day));
  }
  return result;
}
