import type { Fact, List } from "../door.ts";
import { Refused } from "../refusal.ts";
import { inOrderOfTime, type TextInfo } from "../texts.ts";
import { localDay } from "../words.ts";
import { openWorkshop, type Workshop } from "../workshop/client.ts";
import { CatchallCompare } from "./tool.ts";

/** What the tool knows apart from any case. */
export interface Catalogue { workshop: Workshop; texts: TextInfo[]; facts: Fact[]; lists: List[]; today: string }

/** Starts the workshop and lets the tool take the place of the static page; `show` tells why it could not. */
export function start(show: (state: string, message?: string) => void): void {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return show("no-wasm");
  open().then((catalogue) => {
    CatchallCompare.catalogue = catalogue;
    customElements.define("catchall-compare", CatchallCompare);
  }).catch((error: unknown) => {
    console.error(error);
    show("start-failed", error instanceof Refused ? error.message : "");
  });
}

async function open(): Promise<Catalogue> {
  const workshop = openWorkshop();
  const [texts, facts, lists] = await Promise.all([workshop.texts(), workshop.facts(), workshop.lists()]);
  return { workshop, texts: inOrderOfTime(texts), facts, lists, today: localDay(new Date()) };
}
