import { Refused } from "../refusal.ts";
import { inOrderOfTime, type TextInfo } from "../texts.ts";
import { localDay } from "../words.ts";
import type { Fact, List } from "../door.ts";
import { openWorkshop, type Workshop } from "../workshop/client.ts";
import { CatchallAmend } from "./tool.ts";

/** What the tool knows before anybody amends anything. */
export interface Catalogue { workshop: Workshop; texts: TextInfo[]; facts: Map<string, Fact>; lists: Map<string, List>; today: string }

/** Starts the workshop and lets the tool take the place of the static page; `show` tells why it could not. */
export function start(show: (state: string, message?: string) => void): void {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return show("no-wasm");
  open().then((catalogue) => {
    CatchallAmend.catalogue = catalogue;
    customElements.define("catchall-amend", CatchallAmend);
  }).catch((error: unknown) => {
    console.error(error);
    show("start-failed", error instanceof Refused ? error.message : "");
  });
}

async function open(): Promise<Catalogue> {
  const workshop = openWorkshop();
  const [texts, facts, lists] = await Promise.all([workshop.texts(), workshop.facts(), workshop.lists()]);
  return { workshop, texts: inOrderOfTime(texts), facts: new Map(facts.map((fact) => [fact.id, fact])), lists: new Map(lists.map((list) => [list.id, list])), today: localDay(new Date()) };
}
