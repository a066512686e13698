import * as glue from "../../pkg/workshop.js";
import engineInBase64 from "../../pkg/workshop-engine.js";
import { bytesOf } from "../base64.ts";
import type { AnswerRange, Comparison, Consolidation, FactInfo, InstrumentInfo, ListInfo, Problem, Report, TextSpec } from "../../pkg/workshop.js";
import type { Facts } from "../door.ts";
import { isRefusal } from "../refusal.ts";

/** A case under a text: the report of the check, and what the text answers to further questions. */
export type TextReport = Report & { answers: AnswerRange[] };

/** What the workshop can be asked: the same names in the worker and in the page. */
export interface Requests {
  facts(): FactInfo[];
  lists(): ListInfo[];
  /** The texts of the Union that bind or were meant to. */
  texts(): InstrumentInfo[];
  assessText(of: TextSpec, facts: Facts): TextReport;
  /** The exact difference of two texts over all cases of a day. */
  compare(left: TextSpec, right: TextSpec, day: string): Comparison;
  /** A text as amendments leave it, provision by provision; without any of the request, as those leave it of which it consists. */
  consolidation(of: TextSpec): Consolidation[];
  /** Hashes of a text as the engine holds it, and of the engine; empty where the browser gives none to a page that came unencrypted. */
  stamp(text: string): Promise<{ base: string; engine: string }>;
}

/** What comes back for a request: its value, what was wrong with it, or that the engine stopped, which is a bug of ours. */
export type Reply = { value: unknown } | { problems: Problem[] } | { stopped: string };

export function start(): void {
  glue.initSync({ module: bytesOf(engineInBase64) });
}

/** Carries a request out. After a stop the next one runs in a fresh instance. */
export async function reply(name: keyof Requests, args: unknown[]): Promise<Reply> {
  try {
    const request = requests[name] as (...args: unknown[]) => unknown;
    return { value: await request(...args) };
  } catch (error) {
    if (isRefusal(error)) return { problems: error.errors };
    glue.__wbg_reset_state();
    return { stopped: String(error) };
  }
}

const requests: Requests = {
  facts: () => glue.facts(),
  lists: () => glue.lists(),
  texts: () => glue.instruments().filter(({ status, layer }) => status !== "guidance" && layer === "union"),
  assessText(of, facts) {
    const { report, answers } = glue.assessText(of, facts);
    return { ...report, answers };
  },
  compare: (left, right, day) => glue.compare(left, right, day),
  consolidation: (of) => glue.consolidation(of),
  stamp: async (text) => ({ base: await hashOf(JSON.stringify(glue.consolidation({ text }))), engine: await hashOf(engineInBase64) }),
};

async function hashOf(text: string): Promise<string> {
  if (!("subtle" in crypto)) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
