import { openCatalogue, startTool, type Show } from "../workshop/start.ts";
import { CatchallCompare } from "./tool.ts";

/** Starts the workshop and lets the tool take the place of the static page. */
export function start(show: Show): void {
  startTool(openCatalogue, (catalogue) => {
    CatchallCompare.catalogue = catalogue;
    customElements.define("catchall-compare", CatchallCompare);
  }, show);
}
