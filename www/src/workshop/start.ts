import type { Fact, List } from "../door.ts";
import { Refused } from "../refusal.ts";
import { inOrderOfTime, type TextInfo } from "../texts.ts";
import { localDay } from "../words.ts";
import { openWorkshop, type Workshop } from "./client.ts";

/** What a tool knows apart from any case and any amendment. */
export interface Catalogue { workshop: Workshop; texts: TextInfo[]; facts: Fact[]; lists: List[]; today: string }

/** Tells why a tool could not start. */
export type Show = (state: string, message?: string) => void;

/** Opens what a tool needs and hands it over; where that fails, `show` says so in place of the tool. */
export function startTool<T>(open: () => Promise<T>, define: (opened: T) => void, show: Show): void {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return show("no-wasm");
  open().then(define).catch((error: unknown) => {
    console.error(error);
    show("start-failed", error instanceof Refused ? error.message : "");
  });
}

/** The workshop with its texts in the order of time, its facts and its lists. */
export async function openCatalogue(): Promise<Catalogue> {
  const workshop = openWorkshop();
  const [texts, facts, lists] = await Promise.all([workshop.texts(), workshop.facts(), workshop.lists()]);
  return { workshop, texts: inOrderOfTime(texts), facts, lists, today: localDay(new Date()) };
}
