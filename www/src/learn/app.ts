import { startTool, type Show } from "../workshop/start.ts";
import { CatchallLearn } from "./element.ts";
import { openTexts } from "./texts.ts";

/** Opens the texts and lets the tool take the place of the static library. */
export function start(show: Show): void {
  startTool(openTexts, (texts) => {
    CatchallLearn.texts = texts;
    customElements.define("catchall-learn", CatchallLearn);
  }, show);
}
