import { Refused } from "../refusal.ts";
import { CatchallLearn } from "./element.ts";
import { openTexts } from "./texts.ts";

/** Opens the texts and lets the tool take the place of the static library; `show` tells why it could not. */
export function start(show: (state: string, message?: string) => void): void {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") return show("no-wasm");
  openTexts().then((texts) => {
    CatchallLearn.texts = texts;
    customElements.define("catchall-learn", CatchallLearn);
  }).catch((error: unknown) => {
    console.error(error);
    show("start-failed", error instanceof Refused ? error.message : "");
  });
}
