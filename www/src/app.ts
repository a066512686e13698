import { CatchallCheck } from "./check.ts";
import { openEngine } from "./engine.ts";
import { warmUpSearch } from "./labels.ts";
import { nextTask } from "./next-task.ts";
import { Refused } from "./refusal.ts";
import { localDay } from "./words.ts";

/** Opens the engine on today's law and lets the tool take the place of the static page; `show` tells why it could not. */
export async function start(show: (state: string, message?: string) => void): Promise<void> {
  if (typeof WebAssembly === "undefined") return show("no-wasm");
  const today = localDay(new Date());
  try {
    CatchallCheck.engine = await openEngine(today);
    CatchallCheck.today = today;
    customElements.define("catchall-check", CatchallCheck);
    await nextTask();
    warmUpSearch();
  } catch (error) {
    if (error instanceof Refused) show("day-refused", error.message);
    else if (error instanceof WebAssembly.CompileError) show("no-wasm");
    else {
      console.error(error);
      show("start-failed");
    }
  }
}
