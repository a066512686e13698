import readings from "../../pkg/readings-en.js";
import textReadings from "../../pkg/texts-en.js";
import type { Facts } from "../door.ts";
import { Refused, Stopped } from "../refusal.ts";
import { openWorkshop } from "../workshop/client.ts";
import type { Answer, LearnPage, Text } from "./page.ts";
import type { TextReport } from "./steps.ts";

/** What came of a question to the engine: its answer, or what has to be told about the engine itself. */
export type Asked = Exclude<Answer, undefined> | "stopped" | "lost";

/** Every text, and what it comes to on a case. */
export interface Texts { texts: Text[]; names: Pick<LearnPage, "facts" | "lists" | "readings">; ask(text: string, facts: Facts): Promise<Asked> }

/** Starts the engine with every text. */
export async function openTexts(): Promise<Texts> {
  const workshop = openWorkshop();
  const [all, facts, lists] = await Promise.all([workshop.texts(), workshop.facts(), workshop.lists()]);
  const texts = [...all].sort((one, other) => one.from.localeCompare(other.from));
  const words = new Map([...readings, ...textReadings].map((one) => [one.id, one]));
  return {
    texts,
    names: { facts: new Map(facts.map((fact) => [fact.id, fact])), lists: new Map(lists.map((list) => [list.id, list])), readings: words },
    async ask(text, stated) {
      try {
        return { answers: [], ...(await workshop.assessText({ text, asOf: dayOf(texts.find(({ id }) => id === text)) }, stated)) } as TextReport;
      } catch (error) {
        if (error instanceof Refused) return { refused: error.message };
        return error instanceof Stopped ? "stopped" : "lost";
      }
    },
  };
}

/** A text is taken as it stood in the end: on its last day, or today's; a text that never was law on its own day. */
function dayOf(text: Text | undefined): string {
  const today = new Date().toISOString().slice(0, 10);
  if (text === undefined) return today;
  if (text.until !== undefined) return text.until;
  return text.status === "law" && text.from < today ? today : text.from;
}
