import * as glue from "../../pkg/workshop.js";
import engineInBase64 from "../../pkg/workshop-engine.js";
import type { FactInfo, ListInfo, Problem, Report } from "../../pkg/workshop.js";
import type { Facts } from "../door.ts";
import { isRefusal } from "../refusal.ts";
import type { TextInfo } from "../texts.ts";

/** A text, taken on a day: by default the last on which it was law, or the first on which it stood. */
export interface OfText { text: string; asOf?: string }

/** What the workshop can be asked: the same names in the worker and in the page. */
export interface Requests {
  facts(): FactInfo[];
  lists(): ListInfo[];
  texts(): TextInfo[];
  assessText(of: OfText, facts: Facts): Report;
}

/** What comes back for a request: its value, what was wrong with it, or that the engine stopped, which is a bug of ours. */
export type Reply = { value: unknown } | { problems: Problem[] } | { stopped: string };

export function start(): void {
  glue.initSync({ module: Uint8Array.from(atob(engineInBase64), (character) => character.charCodeAt(0)) });
}

/** Carries a request out. After a stop the next one runs in a fresh instance. */
export function reply(name: keyof Requests, args: unknown[]): Reply {
  try {
    const request = requests[name] as (...args: unknown[]) => unknown;
    return { value: request(...args) };
  } catch (error) {
    if (isRefusal(error)) return { problems: error.errors };
    regimes.clear();
    glue.__wbg_reset_state();
    return { stopped: String(error) };
  }
}

/** Texts once opened: a case is asked of each of them many times. */
const regimes = new Map<string, glue.Regime>();

const requests: Requests = {
  facts: () => glue.facts(),
  lists: () => glue.lists(),
  texts: () => glue.instruments().filter(({ status, layer }) => status !== "guidance" && layer === "union"),
  assessText: (of, facts) => regime(of).assess(facts),
};

function regime({ text, asOf = lastDay(text) }: OfText): glue.Regime {
  const key = `${text} ${asOf}`;
  const opened = regimes.get(key) ?? new glue.Regime({ instruments: [text], asOf, asIf: true });
  regimes.set(key, opened);
  return opened;
}

function lastDay(text: string): string {
  const found = glue.instruments().find(({ id }) => id === text);
  return found?.until ?? (found?.status === "law" ? new Date().toISOString().slice(0, 10) : (found?.from ?? ""));
}
