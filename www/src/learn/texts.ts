import type { Comparison } from "../../pkg/workshop.js";
import type { Facts } from "../door.ts";
import { Refused, Stopped } from "../refusal.ts";
import { inOrderOfTime } from "../texts.ts";
import { localDay } from "../words.ts";
import { openWorkshop } from "../workshop/client.ts";
import type { Answer, LearnPage } from "./page.ts";

/** What came of a question to the engine: its answer, or what has to be told about the engine itself. */
export type Asked = Exclude<Answer, undefined> | "stopped" | "lost";

/** Every text, and what it comes to on a case. */
export interface Texts extends Pick<LearnPage, "facts" | "lists" | "texts"> { 
  ask(text: string, facts: Facts): Promise<Asked>;
  /** The exact comparison of two texts over all cases of today; nothing where it takes too much room. */
  compare(left: string, right: string): Promise<Comparison | undefined>;
}

/** Starts the engine with every text. */
export async function openTexts(): Promise<Texts> {
  const workshop = openWorkshop();
  const [texts, facts, lists] = await Promise.all([workshop.texts(), workshop.facts(), workshop.lists()]);
  return {
    texts: inOrderOfTime(texts), facts: new Map(facts.map((fact) => [fact.id, fact])), lists: new Map(lists.map((list) => [list.id, list])),
    async ask(text, stated) {
      try {
        const demands = texts.some(({ id, status }) => id === text && status === "demands");
        return { ...(await workshop.assessText({ text }, stated)), demands };
      } catch (error) {
        if (error instanceof Refused) return { refused: error.message };
        return error instanceof Stopped ? "stopped" : "lost";
      }
    },
    compare: (left, right) => workshop.compare({ text: left }, { text: right }, localDay(new Date())).catch(() => undefined),
  };
}
