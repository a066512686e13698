import { openCatalogue, startTool, type Show } from "../workshop/start.ts";
import { CatchallAmend } from "./tool.ts";

/** Starts the workshop and lets the tool take the place of the static page. */
export function start(show: Show): void {
  startTool(openCatalogue, ({ facts, lists, ...catalogue }) => {
    CatchallAmend.catalogue = { ...catalogue, facts: new Map(facts.map((fact) => [fact.id, fact])), lists: new Map(lists.map((list) => [list.id, list])) };
    customElements.define("catchall-amend", CatchallAmend);
  }, show);
}
