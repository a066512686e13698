import type { Facts } from "../door.ts";
import { say } from "../words.ts";
import { reachOf, type Hunt, type Matrix, type Reach } from "./hunt.ts";
import type { Answer } from "./page.ts";
import { toldBy, type Told } from "./steps.ts";
import type { Texts } from "./texts.ts";

/** What the engine has said so far, asked once for the same text and facts. */
export class Answers {
  trouble: "restarted" | "stopped" | undefined;
  readonly #known = new Map<string, Answer>();
  readonly #told = new Map<string, Map<string, Told>>();
  readonly #reach = new Map<string, Reach | undefined>();
  readonly #texts: Pick<Texts, "ask" | "compare" | "texts">;
  readonly #changed: () => void;
  #matrix = false;

  constructor(texts: Pick<Texts, "ask" | "compare" | "texts">, changed: () => void) {
    this.#texts = texts;
    this.#changed = changed;
  }

  /** What the comparison of two texts knows of a question. */
  reach(hunt: Hunt): Reach | undefined {
    const key = `${hunt.passes} ${hunt.stops}`;
    if (!this.#reach.has(key)) {
      this.#reach.set(key, undefined);
      void this.#texts.compare(hunt.passes, hunt.stops).then((comparison) => {
        this.#reach.set(key, comparison === undefined ? "over-budget" : reachOf(comparison, { passes: this.#areDemands(hunt.passes), stops: this.#areDemands(hunt.stops) }));
        this.#changed();
      });
    }
    return this.#reach.get(key);
  }

  /** The answer, or nothing while it is worked out; the page is told when it has come. */
  of(text: string, facts: Facts): Answer {
    const key = keyOf(text, facts);
    if (!this.#known.has(key)) void this.#get(text, facts).then(this.#changed);
    return this.#known.get(key);
  }

  /** What every text comes to on every deal, as far as it is known; the rest is asked for. */
  matrix(deals: [string, Facts][], texts: string[]): Matrix {
    if (!this.#matrix) void this.#fill(deals, texts);
    this.#matrix = true;
    return this.#told;
  }

  #areDemands(text: string): boolean {
    return this.#texts.texts.some(({ id, status }) => id === text && status === "demands");
  }

  async #fill(deals: [string, Facts][], texts: string[]) {
    for (const [deal, facts] of deals) {
      const answers = await Promise.all(texts.map(async (text): Promise<[string, Told]> => [text, toldIn(await this.#get(text, facts))]));
      this.#told.set(deal, new Map(answers));
      this.#changed();
    }
  }

  /** A stopped engine starts afresh by itself, so that the same is asked once more. */
  async #get(text: string, facts: Facts): Promise<Answer> {
    const key = keyOf(text, facts);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, undefined);
    let asked = await this.#texts.ask(text, facts);
    if (asked === "stopped") {
      this.trouble ??= "restarted";
      asked = await this.#texts.ask(text, facts);
    }
    if (typeof asked === "string") this.trouble = "stopped";
    const answer = typeof asked === "string" ? { refused: say("learn-no-answer") } : asked;
    this.#known.set(key, answer);
    return answer;
  }
}

function toldIn(answer: Answer): Told {
  return answer === undefined || "refused" in answer ? "no-answer" : toldBy(answer);
}

function keyOf(text: string, facts: Facts): string {
  return `${text} ${JSON.stringify(facts)}`;
}
