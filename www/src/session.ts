import type { Answers } from "./answers.ts";
import { caseInHand, emptyFile, withAnswers, type Assessed, type CaseFile, type OfItem } from "./case-file.ts";
import type { Engine } from "./engine.ts";
import type { Across, Facts, Report } from "./door.ts";
import type { Trouble } from "./page.ts";
import { idleFacts } from "./progress.ts";
import { Refused, Stopped } from "./refusal.ts";

/** The answers of one visitor and what the engine makes of them. Answers survive whatever the engine does. */
export class Session {
  file: CaseFile = emptyFile;
  report: Report | undefined;
  trouble: Trouble | undefined;
  readonly ofItem: OfItem;
  readonly #engine: Engine;
  #before: CaseFile[] = [];
  readonly #reports = new WeakMap<Answers, Report | undefined>();
  readonly #idle = new WeakMap<Answers, string[]>();

  constructor(engine: Engine) {
    this.#engine = engine;
    const ofItems = new Set(engine.library.facts.filter((fact) => fact.ofItem).map((fact) => fact.id));
    this.ofItem = (fact) => ofItems.has(fact);
    this.#assess();
  }

  /** The answers of the case in hand. */
  get answers(): Answers {
    return caseInHand(this.file).answers;
  }

  /** Takes the new answers of the case in hand and asks the engine anew. */
  change(answers: Answers): void {
    this.open(withAnswers(this.file, answers, this.ofItem));
  }

  /** Takes another file, or the same with a case more or less. */
  open(file: CaseFile): void {
    this.#before.push(this.file);
    this.file = file;
    this.#assess();
  }

  /** Takes another case of the file in hand. */
  turnTo(at: number): void {
    if (at === this.file.at || this.file.cases[at] === undefined) return;
    this.file = { ...this.file, at };
    this.#assess();
  }

  /** Every case of the file with its report. */
  assessed(): Assessed[] {
    return this.file.cases.map((one) => ({ ...one, report: one.answers === this.answers ? this.report : this.#reportOn(one.answers) }));
  }

  /** Back to the answers before the last change. */
  undo(): void {
    this.file = this.#before.pop() ?? emptyFile;
    this.#assess();
  }

  forget(): void {
    this.#before = [];
    this.file = emptyFile;
    this.#assess();
  }

  /** Asks about other facts than the stated ones; a refusal or a stop is the caller's to handle. */
  ask(facts: Facts): Report {
    return this.#engine.assess(facts);
  }

  /** Stated facts that change nothing, worked out once for the same answers. */
  idle({ answers, report }: Pick<Assessed, "answers" | "report">, order: string[]): string[] {
    if (report === undefined || report.clash.length > 0) return [];
    const known = this.#idle.get(answers) ?? idleFacts(answers.facts, order, this.#engine);
    this.#idle.set(answers, known);
    return known;
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

  /** The report on a case that is not in hand; whatever is wrong with it is told once it is. */
  #reportOn(answers: Answers): Report | undefined {
    if (this.#reports.has(answers)) return this.#reports.get(answers);
    let report: Report | undefined;
    try {
      report = this.ask(answers.facts);
    } catch (error) {
      this.recover(error);
    }
    this.#reports.set(answers, report);
    return report;
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
