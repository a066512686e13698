import { LitElement } from "lit";
import toggles, { presets } from "../../pkg/toggles-en.js";
import type { Fact, List, Provision } from "../door.ts";
import { compareAddress, handedOver } from "../addresses.ts";
import { handOver } from "../hand-over.ts";
import { offer } from "../offer.ts";
import { textInForce } from "../texts.ts";
import { say } from "../words.ts";
import { Lost } from "../workshop/client.ts";
import { wordsFor } from "../workshop/names.ts";
import type { Catalogue } from "../workshop/start.ts";
import { copyNode, copyText } from "./copy.ts";
import { Desk } from "./desk.ts";
import { emptyDraft, readingsIn, titleOf, withTitle } from "./draft.ts";
import { Effects, type Job } from "./effect.ts";
import { effectInWords, toldOf } from "./in-short.ts";
import { Latest } from "./latest.ts";
import { fileOf, fragmentOf, keptIn, stackOfFragment } from "./link.ts";
import { keyOf, type AmendActions, type AmendPage, type Effect, type Open, type Opened, type Tab, type Trouble } from "./page.ts";
import { tableNote, tableOf } from "./shown.ts";
import { amendmentsOf, moved, withEntry, type Entry, type Stack } from "./stack.ts";
import { tableMarkdown, tablePage } from "./table.ts";
import { amendView } from "./views/index.ts";
import "../views/combobox.ts";
import "./words.ts";

const nothing: Effect = { stale: false, comparison: undefined, problems: [], library: undefined };

/** Amendments on a text: edited provision by provision, shown as wording and as a table, with their exact effect. */
export class CatchallAmend extends LitElement {
  static catalogue: Omit<Catalogue, "facts" | "lists"> & { facts: Map<string, Fact>; lists: Map<string, List> };

  readonly #catalogue = CatchallAmend.catalogue;
  readonly #effects = new Effects(this.#catalogue.workshop);
  readonly #jobs = new Latest<Job>((job, isLatest) => this.#work(job, isLatest));
  readonly #desk = new Desk(this.#catalogue.workshop, { text: textInForce(this.#catalogue.texts)?.id ?? "", entries: [] }, {
    changed: () => this.requestUpdate(),
    fits: () => this.#fits(),
    say: (words) => this.#set(() => (this.#said = words)),
    trouble: (kind) => this.#set(() => (this.#trouble = kind)),
  });
  #aside: Stack | undefined;
  #day = this.#catalogue.today;
  #effect = nothing;
  #tab: Tab = "change";
  #filter = "";
  #everything = false;
  #shown = new Set<string>();
  #open: Open | undefined;
  #cursors = new Map<string, string>();
  #whole = false;
  #said = "";
  #link: AmendPage["link"];
  #copied: boolean | undefined;
  #opened: Opened | undefined;
  #trouble: Trouble | undefined;
  /** What has been handed on or opened: leaving loses nothing of it. */
  #safe: Stack | undefined;

  override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#onHash);
    window.addEventListener("beforeunload", this.#onLeave);
    window.addEventListener("keydown", this.#onKey);
    this.#begin();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#onHash);
    window.removeEventListener("beforeunload", this.#onLeave);
    window.removeEventListener("keydown", this.#onKey);
  }

  override render() {
    return amendView(this.page);
  }

  get page(): AmendPage {
    const { history, standing, problems, refused, source } = this.#desk;
    const { stack, at } = history.now;
    const { texts, facts, lists } = this.#catalogue;
    const readings = readingsIn(amendmentsOf(stack).join("\n"));
    const path = (id: string) => `${stack.text}/${id}`;
    const reading = (id: string) => wordsFor(path(id)).reading;
    const provisions = new Map(standing.flatMap(({ id, before, after }): [string, Provision][] => {
      const provision = (after ?? before)?.provision;
      return provision === undefined ? [] : [[path(id), { ...provision, ...wordsFor(path(id)), ...(readings.has(id) && { reading: readings.get(id) ?? "" }) }]];
    }));
    return {
      texts, facts, lists, provisions, toggles, presets, stack, at, standing, problems, refused, source, reading, newReading: (id) => readings.get(id),
      aside: this.#aside, day: this.#day, effect: this.#effect, tab: this.#tab, filter: this.#filter, everything: this.#everything, shown: this.#shown, open: this.#open, cursors: this.#cursors,
      whole: this.#whole, said: this.#said, link: this.#link, copied: this.#copied, opened: this.#opened, trouble: this.#trouble,
      canUndo: history.past.length > 0, canRedo: history.future.length > 0, act: this.#act,
    };
  }

  readonly #act: AmendActions = {
    text: (text) => this.#desk.arrange(() => ({ stack: { text, entries: [] }, at: 0, said: say("amend-said-text", { text: this.#title(text) }) })),
    day: (day) => { if (day !== "") this.#set(() => { this.#day = day; this.#fits(); }); },
    tab: (tab) => { this.#set(() => (this.#tab = tab)); if (tab === "hand-on") void this.#makeLink(); },
    filter: (words) => this.#set(() => (this.#filter = words)),
    everything: (on) => this.#set(() => (this.#everything = on)),
    show: (provision, on) => this.#set(() => (on ? this.#shown.add(provision) : this.#shown.delete(provision))),
    open: (open) => {
      const back = this.#open;
      this.#set(() => (this.#open = open), ...(open === undefined ? placesOf(back) : [open.form === undefined ? ".limb-menu [role=menuitem]" : ".limb-form :is(input, select, textarea)"]));
    },
    cursor: (provision, place, focus) => this.#set(() => this.#cursors.set(provision, place), ...(focus ? [`[data-provision="${provision}"] [data-place="${place}"]`] : [])),
    edit: (about, operations, said, provision) => {
      const back = this.#open;
      this.#set(() => (this.#open = undefined), ...placesOf(back));
      this.#desk.edit(about, operations, said, say("amend-first-title", { number: this.page.stack.entries.length + 1 }), provision);
    },
    undo: () => this.#desk.undo((what) => say("amend-said-undone", { what })),
    redo: () => this.#desk.redo((what) => say("amend-said-redone", { what })),
    source: (draft) => this.#desk.type(draft, say("amend-first-title", { number: 1 }), say("amend-said-source")),
    whole: (on) => this.#set(() => (this.#whole = on)),
    entry: (at) => this.#desk.choose(at),
    newEntry: () => this.#desk.arrange(({ stack }) => {
      const title = say("amend-first-title", { number: stack.entries.length + 1 });
      return { stack: { ...stack, entries: [...stack.entries, { draft: emptyDraft(title), on: true }] }, at: stack.entries.length, said: say("amend-said-new", { title }) };
    }),
    rename: (at, title) => this.#change(at, (entry) => ({ ...entry, draft: withTitle(entry.draft, title) }), "amend-said-renamed"),
    onOff: (at, on) => this.#change(at, (entry) => ({ ...entry, on }), on ? "amend-said-on" : "amend-said-off"),
    move: (at, by) => this.#desk.arrange(({ stack }) => {
      const next = moved(stack, at, by);
      return next === stack ? undefined : { stack: next, at: at + by, said: say("amend-said-moved", { title: titleOf(stack.entries[at]?.draft ?? ""), place: at + by + 1 }) };
    }),
    remove: (at) => this.#desk.arrange(({ stack, at: here }) => {
      const entries = stack.entries.filter((_, place) => place !== at);
      return { stack: { ...stack, entries }, at: here > at ? here - 1 : here, said: say("amend-said-removed", { title: titleOf(stack.entries[at]?.draft ?? "") }) };
    }),
    take: (id) => this.#add([id], toggles.find((one) => one.id === id)?.title ?? id),
    takePreset: (id) => {
      const preset = presets.find((one) => one.id === id);
      if (preset !== undefined) this.#add(preset.parts, preset.title);
    },
    setAside: (on) => this.#set(() => { this.#aside = on ? this.page.stack : undefined; this.#fits(); }),
    swap: () => {
      this.#desk.arrange(({ stack }) => {
        const aside = this.#aside;
        if (aside === undefined) return undefined;
        this.#aside = stack;
        return { stack: aside, at: aside.entries.length, said: say("amend-said-swapped") };
      });
    },
    print: () => window.print(),
    copyLink: () => this.#set(() => { this.#copied = this.#link !== undefined && copyText(this.#link.address); if (this.#copied) this.#safe = this.page.stack; }),
    copyTable: () => this.#set(() => (this.#copied = copyNode(this.querySelector(".two-columns")))),
    save: (what) => void this.#save(what),
    load: (file) => void file.text().then((text) => this.#load(text)),
    example: (facts) => handOver(`${compareAddress}#${handedOver}`, [facts]),
    again: () => { this.#set(() => (this.#trouble = undefined)); this.#desk.open(this.page.stack, false); },
  };

  /** A place on this page is no link to amendments. */
  #onHash = () => {
    if (location.hash.startsWith("#amend=")) this.#begin();
  };

  /** An address that holds amendments opens them; any other begins with the law in force. */
  #begin(): void {
    void stackOfFragment(location.hash).then((held) => {
      const known = (text: string) => this.#catalogue.texts.some(({ id }) => id === text);
      const begin: Stack = this.page.stack;
      this.#trouble = typeof held === "string" ? held : held !== undefined && !known(held.text) ? "no-such-text" : undefined;
      const hasWork = begin.entries.length > 0;
      if (held === undefined || typeof held === "string" || this.#trouble !== undefined) return hasWork ? this.requestUpdate() : this.#desk.open(begin, false);
      this.#safe = held;
      this.#desk.open(held, hasWork, say("amend-said-opened"));
    });
  }

  #onLeave = (event: BeforeUnloadEvent) => {
    const { stack } = this.page;
    if (stack !== this.#safe && amendmentsOf(stack).length > 0) event.preventDefault();
  };

  #onKey = (event: KeyboardEvent) => {
    const own = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (own || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.#act.redo();
    else this.#act.undo();
  };

  #title(text: string): string {
    return this.#catalogue.texts.find(({ id }) => id === text)?.title ?? text;
  }

  #change(at: number, change: (entry: Entry) => Entry, key: string): void {
    this.#desk.arrange(({ stack, at: here }) => {
      const entry = stack.entries[at];
      if (entry === undefined) return undefined;
      const next = change(entry);
      return { stack: withEntry(stack, at, next), at: here, said: say(key, { title: titleOf(next.draft) }) };
    });
  }

  /** Worked amendments join the stack, in their order. */
  #add(ids: readonly string[], title: string): void {
    const found = ids.flatMap((id) => toggles.find((one) => one.id === id) ?? []);
    const [first] = found;
    if (first === undefined) return;
    this.#desk.arrange(({ stack }) => {
      const entries = [...(stack.text === first.amends ? stack.entries : []), ...found.map(({ text }) => ({ draft: text, on: true }))];
      return { stack: { text: first.amends, entries }, at: entries.length - 1, said: say("amend-said-taken", { title }) };
    });
  }

  /** The amendments are others: their effect is wanted, and the link is another. */
  #fits(): void {
    const { stack } = this.page;
    this.#copied = undefined;
    if (this.#tab === "hand-on") void this.#makeLink();
    if (location.hash.startsWith("#amend=") && stack !== this.#safe) history.replaceState(null, "", location.pathname);
    const before = this.#aside ?? { text: stack.text, entries: [] };
    if (this.#desk.problems.length > 0) this.#effect = { ...this.#effect, stale: true };
    else if (amendmentsOf(stack).length === 0 && this.#aside === undefined) this.#effect = nothing;
    else {
      this.#effect = { ...this.#effect, stale: true };
      this.#jobs.want({ before, after: stack, day: this.#day });
    }
    this.requestUpdate();
  }

  async #work(job: Job, isLatest: () => boolean): Promise<void> {
    try {
      await this.#effects.run(job, isLatest, (effect) => {
        if (job.after !== this.page.stack || !isLatest()) return;
        if (this.#effect.stale) this.#said = `${this.page.stack === job.after ? this.#desk.now.said : ""} ${effectInWords(effect, 2)}`.trim();
        this.#set(() => (this.#effect = effect));
      });
    } catch (error) {
      this.#set(() => (this.#trouble = error instanceof Lost ? "lost" : "stopped"));
    }
  }

  async #makeLink(): Promise<void> {
    const { stack } = this.page;
    const fragment = await fragmentOf(stack);
    if (stack !== this.page.stack) return;
    const address = `${location.origin}${location.pathname}${fragment}`;
    this.#set(() => (this.#link = { address, size: fragment.length }));
  }

  async #save(what: "html" | "markdown" | "json"): Promise<void> {
    const { page } = this;
    const { stack } = page;
    if (what === "html") return offer("amendment.html", "text/html", tablePage(tableOf(page), tableNote(page)));
    if (what === "markdown") return offer("amendment.md", "text/markdown", tableMarkdown(tableOf(page), tableNote(page)));
    const stamp = await this.#catalogue.workshop.stamp(stack.text);
    offer("amendment.json", "application/json", fileOf({ stack, stamp, made: this.#catalogue.today, day: this.#day, effect: toldOf(this.#effect.comparison) }));
    this.#safe = stack;
  }

  async #load(file: string): Promise<void> {
    const kept = keptIn(file);
    if (typeof kept === "string") return this.#set(() => (this.#trouble = kept));
    if (!this.#catalogue.texts.some(({ id }) => id === kept.stack.text)) return this.#set(() => (this.#trouble = "no-such-text"));
    const stamp = await this.#catalogue.workshop.stamp(kept.stack.text);
    this.#trouble = undefined;
    this.#opened = { kept, stamp };
    this.#day = kept.day;
    this.#safe = kept.stack;
    this.#desk.open(kept.stack, true, say("amend-said-opened"));
  }

  /** Changes what is shown; `focus` is where the reader goes on. */
  #set(change: () => unknown, ...focus: string[]): void {
    change();
    this.requestUpdate();
    if (focus.length > 0) void this.updateComplete.then(() => focus.map((one) => this.querySelector<HTMLElement>(one)).find((one) => one !== null)?.focus());
  }
}

/** Where a menu or a form was opened, or else its provision. */
function placesOf(open: Open | undefined): string[] {
  const provision = `[data-provision="${open?.provision}"]`;
  return open === undefined ? [] : [`${provision} [data-place="${open.place === "effect" ? "effect" : keyOf(open.place)}"]`, `${provision} > summary`];
}
