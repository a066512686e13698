import { noAnswers, type Answers } from "./answers.ts";
import { Refused, Stopped, type Engine } from "./engine.ts";
import type { Across, Facts, Report } from "./door.ts";
import type { Trouble } from "./page.ts";
import { idleFacts } from "./progress.ts";

/** The answers of one visitor and what the engine makes of them. Answers survive whatever the engine does. */
export class Session {
  answers: Answers = noAnswers;
  report: Report | undefined;
  trouble: Trouble | undefined;
  readonly #engine: Engine;
  #before: Answers[] = [];
  #idle: { answers: Answers; facts: string[] } | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#assess();
  }

  /** Takes the new answers and asks the engine anew. */
  change(answers: Answers): void {
    this.#before.push(this.answers);
    this.answers = answers;
    this.#assess();
  }

  /** Back to the answers before the last change. */
  undo(): void {
    this.answers = this.#before.pop() ?? noAnswers;
    this.#assess();
  }

  forget(): void {
    this.#before = [];
    this.answers = noAnswers;
    this.#assess();
  }

  /** Asks about other facts than the stated ones; a refusal or a stop is the caller's to handle. */
  ask(facts: Facts): Report {
    return this.#engine.assess(facts);
  }

  /** Stated facts that change nothing, worked out once for the answers as they are. */
  idle(order: string[]): string[] {
    if (this.report === undefined || this.report.clash.length > 0) return [];
    if (this.#idle?.answers !== this.answers) this.#idle = { answers: this.answers, facts: idleFacts(this.answers.facts, order, this.#engine) };
    return this.#idle.facts;
  }

  /** The same answers with every value of one fact; nothing when the engine refuses or stops. */
  across(fact: string): Across[] {
    try {
      return this.#engine.across(this.answers.facts, fact);
    } catch (error) {
      this.trouble = this.recover(error);
      return [];
    }
  }

  conflicts(facts: Facts): boolean {
    const { union, national, sanctions } = this.#engine.verdict(facts);
    return [union, national, sanctions].some((range) => range.state === "conflict");
  }

  /** Whether `error` came from the door; a stopped engine is started afresh. */
  recover(error: unknown): Trouble {
    if (error instanceof Refused) return { kind: "refused", problems: error.problems };
    if (!(error instanceof Stopped)) throw error;
    try {
      this.#engine.restart();
      return { kind: "restarted" };
    } catch {
      return { kind: "stopped" };
    }
  }

  #assess(): void {
    this.trouble = undefined;
    this.report = undefined;
    try {
      this.report = this.ask(this.answers.facts);
    } catch (error) {
      this.trouble = this.recover(error);
      if (this.trouble.kind === "restarted") this.#assessAgain();
    }
  }

  /** The same answers in the fresh instance; when it stops again, it is these answers that stop it. */
  #assessAgain(): void {
    try {
      this.report = this.ask(this.answers.facts);
    } catch (error) {
      const trouble = this.recover(error);
      this.trouble = trouble.kind === "restarted" ? { kind: "stopped" } : trouble;
    }
  }
}
