import type { Consolidation } from "../../pkg/workshop.js";
import type { Problem } from "../door.ts";
import { Refused } from "../refusal.ts";
import { Lost, type Workshop } from "../workshop/client.ts";
import { emptyDraft, withOperations } from "./draft.ts";
import { amendmentsOf, begun, entryOf, redone, undone, wentOn, withEntry, type History, type Moment, type Stack } from "./stack.ts";

/** What the desk tells whoever shows it. */
export interface Told {
  /** Something is to be shown anew. */
  changed(): void;
  /** The amendments are others than before, and fit. */
  fits(): void;
  /** A sentence for those who do not see the screen. */
  say(words: string): void;
  trouble(kind: "stopped" | "lost"): void;
}

export interface Refusal { said: string; problems: readonly Problem[] }

/** The amendments in hand, what can be undone, and the text as they leave it. Only what the engine takes is taken. */
export class Desk {
  history: History;
  standing: readonly Consolidation[] = [];
  problems: readonly Problem[] = [];
  refused: Refusal | undefined;
  source: { draft: string; problems: readonly Problem[] } = { draft: "", problems: [] };
  readonly #workshop: Workshop;
  readonly #told: Told;
  /** Edits wait for one another, so that each finds the text as the one before left it. */
  #last: Promise<void> = Promise.resolve();
  #typing = false;
  #typed = 0;

  constructor(workshop: Workshop, stack: Stack, told: Told) {
    this.#workshop = workshop;
    this.#told = told;
    this.history = begun(stack);
  }

  get now(): Moment {
    return this.history.now;
  }

  get draft(): string {
    return this.now.stack.entries[this.now.at]?.draft ?? "";
  }

  /** Begins with other amendments; what was before can be undone where `keep` says so. */
  open(stack: Stack, keep: boolean, said = ""): void {
    this.#then(async () => {
      const moment = { stack, at: Math.max(stack.entries.length - 1, 0), said };
      this.history = keep ? wentOn(this.history, moment) : begun(stack);
      if (!keep) this.history = { ...this.history, now: moment };
      await this.#settle(moment.stack);
    });
  }

  /** Appends operations to the amendment in hand, if the engine takes them; the title names a first one. */
  edit(about: { label: string; title: string }, operations: string[], said: string, title: string, provision?: string): void {
    this.#then(async () => {
      const { stack, at } = this.now;
      const entry = stack.entries[at];
      const draft = withOperations(entry?.draft ?? emptyDraft(title), about, operations, provision);
      const next: Stack = entry === undefined ? { ...stack, entries: [...stack.entries, { draft, on: true }] } : withEntry(stack, at, { draft, on: true });
      const place = entry === undefined ? stack.entries.length : at;
      const problems = await this.#asked(next);
      if (problems === undefined) return;
      if (problems.length > 0) {
        this.refused = { said, problems };
        return this.#told.changed();
      }
      this.#take({ stack: next, at: place, said });
    });
  }

  /** Another arrangement of the amendments: taken whether or not they fit, since what does not is named. */
  arrange(change: (now: Moment) => Moment | undefined): void {
    this.#then(async () => {
      const next = change(this.now);
      if (next === undefined) return;
      const { stack, at, said } = next;
      this.history = wentOn(this.history, { stack, at: Math.min(at, Math.max(stack.entries.length - 1, 0)), said });
      this.#told.say(said);
      await this.#settle(stack);
    });
  }

  undo(said: (undone: string) => string): void {
    this.#then(async () => {
      const { said: of } = this.now;
      if (this.history.past.length === 0) return;
      this.history = undone(this.history);
      this.#told.say(said(of));
      await this.#settle(this.now.stack);
    });
  }

  redo(said: (redone: string) => string): void {
    this.#then(async () => {
      if (this.history.future.length === 0) return;
      this.history = redone(this.history);
      this.#told.say(said(this.now.said));
      await this.#settle(this.now.stack);
    });
  }

  /** The amendment in hand as somebody types it: kept as it is typed, and taken once it can be read. */
  type(draft: string, title: string, said: string): void {
    this.source = { draft, problems: this.source.problems };
    this.#typed += 1;
    const typed = this.#typed;
    this.#then(async () => {
      if (typed !== this.#typed) return;
      const { stack, at } = this.now;
      const text = /^# /.test(draft) ? draft : `${emptyDraft(title)}\n${draft}`;
      const next: Stack = stack.entries[at] === undefined ? { ...stack, entries: [...stack.entries, { draft: text, on: true }] } : withEntry(stack, at, { draft: text, on: true });
      const problems = await this.#asked(next);
      if (problems === undefined || typed !== this.#typed) return;
      this.source = { draft, problems };
      if (problems.length > 0) return this.#told.changed();
      this.#take({ stack: next, at, said }, this.#typing);
      this.source = { draft, problems };
      this.#typing = true;
    });
  }

  /** Shows the amendment in hand in the source view. */
  refresh(): void {
    this.source = { draft: this.draft, problems: this.problems.filter(({ place }) => entryOf(this.now.stack, Number(/^amendments\/(\d+)/.exec(place)?.[1])) === this.now.at) };
  }

  choose(at: number): void {
    this.history = { ...this.history, now: { ...this.now, at } };
    this.#typing = false;
    this.refresh();
    this.#told.changed();
  }

  dismiss(): void {
    this.refused = undefined;
  }

  #take(moment: Moment, goesOn = false): void {
    this.history = wentOn(this.history, moment, goesOn);
    this.#typing = false;
    this.refused = undefined;
    this.problems = [];
    this.refresh();
    this.#told.say(moment.said);
    this.#told.changed();
    this.#told.fits();
  }

  /** The text under these amendments, or what does not fit. */
  async #settle(stack: Stack): Promise<void> {
    this.#typing = false;
    this.refused = undefined;
    const problems = await this.#asked(stack);
    if (problems === undefined) return;
    this.problems = problems;
    if (problems.length > 0 && (this.standing.length === 0 || !this.#isOf(stack))) await this.#asked({ ...stack, entries: [] });
    this.refresh();
    this.#told.changed();
    this.#told.fits();
  }

  #isOf({ text }: Stack): boolean {
    const path = (this.standing[0]?.after ?? this.standing[0]?.before)?.provision.id;
    return path?.startsWith(`${text}/`) === true;
  }

  /** Asks the engine for the text under amendments: what is wrong with them, or nothing where it could not be asked. */
  async #asked(stack: Stack): Promise<Problem[] | undefined> {
    try {
      const amendments = amendmentsOf(stack);
      const standing = await this.#workshop.consolidation({ text: stack.text, amendments });
      // A text that itself amends another is set beside that one while nothing amends it.
      this.standing = amendments.length > 0 ? standing : standing.flatMap(({ id, after }) => (after === undefined ? [] : [{ id, state: "same", after }]));
      return [];
    } catch (error) {
      if (error instanceof Refused) return error.problems;
      this.#told.trouble(error instanceof Lost ? "lost" : "stopped");
      return undefined;
    }
  }

  #then(step: () => Promise<void>): void {
    this.#last = this.#last.then(step);
  }
}
