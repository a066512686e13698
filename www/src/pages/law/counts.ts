import type { Passage } from "./shapes.ts";

/** Provisions by what stands in them; counted from the data, as the engine counts. */
export interface Counts { modelled: number; notModelled: number; noRule: number; all: number }

export function countsOf(passages: Passage[]): Counts {
  const of = (kind: string) => passages.filter(({ provision }) => provision.kind === kind).length;
  const [all, notModelled, noRule] = [passages.length, of("not-modelled"), of("no-rule")];
  return { modelled: all - notModelled - noRule, notModelled, noRule, all };
}
