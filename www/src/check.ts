import { html, LitElement, nothing, type TemplateResult } from "lit";
import { isEmpty } from "./answers.ts";
import { actionsOf } from "./actions.ts";
import type { Engine } from "./engine.ts";
import { emptyFile, withOther, type Assessed, type CaseFile } from "./case-file.ts";
import { factsOfFragment } from "./case-link.ts";
import type { Facts } from "./door.ts";
import { isKeeping, keep, keptFile } from "./keep.ts";
import { nextTask } from "./next-task.ts";
import type { Mistake, Page, Place } from "./page.ts";
import { answersOf, type Difference, type Record } from "./record.ts";
import { currentVisit, push, replace } from "./route.ts";
import { screeningTitle, screens } from "./screening.ts";
import { Session } from "./session.ts";
import { stepsOf, type Step } from "./steps.ts";
import { provisionsTesting } from "./why.ts";
import { say } from "./words.ts";
import { examplesView } from "./views/examples.ts";
import { fileView, recordBody } from "./views/result/file.ts";
import { resultView } from "./views/result/index.ts";
import { reviewView } from "./views/review.ts";
import { screeningView } from "./views/screening/index.ts";
import { shell } from "./views/shell.ts";
import { allView, stepTitle, stepView } from "./views/step.ts";

/** The tool: one element that takes the place of the static page once everything it needs is here. */
export class CatchallCheck extends LitElement {
  static engine: Engine;
  static today: string;

  readonly session = new Session(CatchallCheck.engine);
  readonly steps: Step[] = stepsOf(CatchallCheck.engine.library.facts);
  readonly #library = CatchallCheck.engine.library;
  readonly #facts = new Map(this.#library.facts.map((fact) => [fact.id, fact]));
  readonly #lists = new Map(this.#library.lists.map((list) => [list.id, list]));
  readonly #provisions = new Map(this.#library.provisions.map((provision) => [provision.id, provision]));
  readonly #testedBy = this.session.report ? provisionsTesting(this.session.report) : new Map<string, string[]>();
  readonly #act = actionsOf(this);
  place: Place = { at: "step", step: this.steps[0]?.id ?? "" };
  mistakes: Mistake[] = [];
  typed = new Map<string, string>();
  keeping = isKeeping();
  /** Whether the visitor asked for the same case with every destination; a new answer takes it back. */
  comparing = false;
  loaded: { record: Record; difference: Difference } | undefined;
  /** What the visitor calls the record; the engine never reads it. */
  recordTitle = "";
  /** The cases that the visitor last saved to a file. */
  saved = emptyFile.cases;
  /** On paper a file of several cases stands as its record. */
  #printing = false;

  override createRenderRoot() {
    return this;
  }

  /** The first answer of the engine and the first drawing take a slow phone long enough each; the static page stands until then. */
  override async scheduleUpdate() {
    if (!this.hasUpdated) {
      await nextTask();
      this.replaceChildren();
    }
    await super.scheduleUpdate();
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("popstate", this.#onPopState);
    window.addEventListener("beforeunload", this.#onLeave);
    window.addEventListener("beforeprint", this.#onPrint);
    window.addEventListener("afterprint", this.#afterPrint);
    if (this.getAttribute("start") === "screening") this.place = { at: "screening", step: screens[0] ?? "" };
    const kept = keptFile();
    if (kept) this.session.open(kept);
    const linked = factsOfFragment(location.hash);
    if (typeof linked === "object") this.#openLinked(linked, kept);
    const visit = currentVisit();
    if (visit && kept && linked === undefined) {
      this.session.turnTo(visit.case);
      this.place = visit.place;
    }
    replace(this.place, this.session.file.at);
    if (typeof linked === "string") this.session.trouble = { kind: "bad-link", flaw: linked };
  }

  /** A case that came with the address, beside those that the device has kept; from here on the address holds no fact. */
  #openLinked(facts: Facts, kept: CaseFile | undefined) {
    const answers = answersOf({ facts, unsure: [], kinds: [] });
    this.session.open(kept === undefined ? { cases: [{ deal: 0, answers }], at: 0 } : withOther(kept, answers));
    // The link gives it back, so nothing is lost by leaving.
    if (kept === undefined) this.saved = this.session.file.cases;
    this.place = { at: "result" };
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#onPopState);
    window.removeEventListener("beforeunload", this.#onLeave);
    window.removeEventListener("beforeprint", this.#onPrint);
    window.removeEventListener("afterprint", this.#afterPrint);
  }

  get page(): Page {
    const { answers, report, trouble, file } = this.session;
    return {
      place: this.place, file, assessed: () => this.session.assessed(), onPaper: (at) => this.#onPaper(at), mark: "",
      answers, report, trouble, steps: this.steps, library: this.#library, facts: this.#facts, lists: this.#lists,
      provisions: this.#provisions, testedBy: this.#testedBy, mistakes: this.mistakes, loaded: this.loaded, recordTitle: this.recordTitle, keeping: this.keeping,
      today: CatchallCheck.today, paper: false, typed: this.typed, act: this.#act,
      idle: () => this.#idle({ answers, report }), comparing: this.comparing, across: (fact) => this.session.across(fact),
    };
  }

  #onPaper(at: number): Page {
    const one = this.session.assessed()[at];
    const { file } = this.session;
    if (one === undefined) return this.page;
    const { answers, report } = one;
    return { ...this.page, file: { ...file, at }, answers, report, paper: true, mark: file.cases.length > 1 ? `-${at + 1}` : "", idle: () => this.#idle(one) };
  }

  #idle(one: Pick<Assessed, "answers" | "report">): string[] {
    return this.session.idle(one, this.#library.facts.map((fact) => fact.id));
  }

  override render() {
    const page = this.page;
    if (this.#printing) return recordBody(page);
    const canGoBack = (currentVisit()?.index ?? 0) > 0;
    document.title = say("title", { page: this.#title(page) });
    return shell(page, this.#screen(page), canGoBack);
  }

  /** Answers changed: keep them if asked to, show what follows. */
  answersChanged() {
    this.loaded = undefined;
    this.caseChanged();
  }

  /** Other answers are in hand. */
  caseChanged() {
    this.mistakes = [];
    this.comparing = false;
    if (this.keeping && !keep(this.session.file)) this.storageFailed();
    this.requestUpdate();
  }

  storageFailed() {
    this.keeping = false;
    this.session.trouble = { kind: "no-storage" };
  }

  /** A new screen: the address stays, the heading takes the focus. */
  goTo(place: Place, returnTo?: Place) {
    push(place, this.session.file.at, returnTo);
    this.#show(place);
  }

  fail(mistakes: Mistake[]) {
    this.mistakes = mistakes;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(".error-summary")?.focus());
  }

  #show(place: Place) {
    this.place = place;
    this.mistakes = [];
    this.typed.clear();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("h1")?.focus());
  }

  #screen(page: Page): TemplateResult {
    const { place } = page;
    if (place.at === "all") return allView(page);
    if (place.at === "review") return reviewView(page);
    if (place.at === "result") return resultView(page);
    if (place.at === "file") return fileView(page);
    if (place.at === "screening") return screeningView(page, place.step);
    const step = this.#step(place.step);
    if (step === undefined) return reviewView(page);
    return html`${stepView(page, step)}${step === this.steps[0] ? examplesView(page) : nothing}`;
  }

  #title(page: Page): string {
    const { place } = page;
    if (place.at === "screening") return screeningTitle(place.step);
    if (place.at !== "step") return say(`${place.at}-title`);
    const step = this.#step(place.step);
    return step ? stepTitle(page, step) : say("review-title");
  }

  #step(id: string) {
    return this.steps.find((step) => step.id === id);
  }

  #onPopState = () => {
    const visit = currentVisit();
    if (visit === undefined) return;
    if (visit.case !== this.session.file.at) {
      this.session.turnTo(visit.case);
      this.caseChanged();
    }
    this.#show(visit.place);
  };

  #onLeave = (event: BeforeUnloadEvent) => {
    const { cases } = this.session.file;
    if (!cases.every((one) => isEmpty(one.answers)) && !this.keeping && cases !== this.saved) event.preventDefault();
  };

  /** On paper all cases stand below each other, and every reason is open. */
  #onPrint = () => {
    if (this.session.file.cases.length > 1 && (this.place.at === "result" || this.place.at === "file")) {
      this.#printing = true;
      this.requestUpdate();
      this.performUpdate();
    }
    for (const details of this.querySelectorAll<HTMLDetailsElement>(".part details:not(.folded)")) details.open = true;
  };

  #afterPrint = () => {
    if (!this.#printing) return;
    this.#printing = false;
    this.requestUpdate();
  };
}
