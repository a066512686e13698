import { html, LitElement, nothing, type TemplateResult } from "lit";
import examples from "../cases/examples.json";
import { isEmpty, noAnswers } from "./answers.ts";
import { actionsOf } from "./actions.ts";
import type { Engine } from "./engine.ts";
import { isKeeping, keep, keptAnswers } from "./keep.ts";
import type { Mistake, Page, Place } from "./page.ts";
import type { Difference, Record } from "./record.ts";
import { currentVisit, push, replace } from "./route.ts";
import { screeningTitle, screens } from "./screening.ts";
import { Session } from "./session.ts";
import { stepsOf, type Step } from "./steps.ts";
import { provisionsTesting } from "./why.ts";
import { say } from "./words.ts";
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
  /** The answers that the visitor last saved to a file. */
  saved = noAnswers;

  override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("popstate", this.#onPopState);
    window.addEventListener("beforeunload", this.#onLeave);
    window.addEventListener("beforeprint", this.#openAll);
    if (this.getAttribute("start") === "screening") this.place = { at: "screening", step: screens[0] ?? "" };
    const kept = keptAnswers();
    if (kept) this.session.change(kept);
    const visit = currentVisit();
    if (visit && kept) this.place = visit.place;
    replace(this.place);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("popstate", this.#onPopState);
    window.removeEventListener("beforeunload", this.#onLeave);
    window.removeEventListener("beforeprint", this.#openAll);
  }

  get page(): Page {
    const { answers, report, trouble } = this.session;
    const order = this.#library.facts.map((fact) => fact.id);
    return {
      place: this.place, answers, report, trouble, steps: this.steps, library: this.#library, facts: this.#facts, lists: this.#lists,
      provisions: this.#provisions, testedBy: this.#testedBy, mistakes: this.mistakes, loaded: this.loaded, recordTitle: this.recordTitle, keeping: this.keeping,
      today: CatchallCheck.today, paper: false, typed: this.typed, act: this.#act,
      idle: () => this.session.idle(order), comparing: this.comparing, across: (fact) => this.session.across(fact),
    };
  }

  override render() {
    const page = this.page;
    const canGoBack = (currentVisit()?.index ?? 0) > 0;
    document.title = say("title", { page: this.#title(page) });
    return shell(page, this.#screen(page), canGoBack);
  }

  /** Answers changed: keep them if asked to, show what follows. */
  answersChanged() {
    this.mistakes = [];
    this.comparing = false;
    this.loaded = undefined;
    if (this.keeping && !keep(this.session.answers)) this.storageFailed();
    this.requestUpdate();
  }

  storageFailed() {
    this.keeping = false;
    this.session.trouble = { kind: "no-storage" };
  }

  /** A new screen: the address stays, the heading takes the focus. */
  goTo(place: Place, returnTo?: Place) {
    push(place, returnTo);
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
    if (place.at === "screening") return screeningView(page, place.step);
    const step = this.#step(place.step);
    if (step === undefined) return reviewView(page);
    return html`${stepView(page, step)}${step === this.steps[0] ? exampleCases(page) : nothing}`;
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
    if (visit) this.#show(visit.place);
  };

  #onLeave = (event: BeforeUnloadEvent) => {
    const { answers } = this.session;
    if (!isEmpty(answers) && !this.keeping && answers !== this.saved) event.preventDefault();
  };

  /** On paper every reason is open. */
  #openAll = () => {
    for (const details of this.querySelectorAll<HTMLDetailsElement>(".part details:not(.folded)")) details.open = true;
  };
}

function exampleCases(page: Page): TemplateResult {
  return html`<section class="examples" aria-labelledby="examples"><h2 id="examples">${say("examples-title")}</h2><p class="hint">${say("examples-help")}</p>
    <ul>${examples.cases.map(({ id }) => html`<li><button type="button" class="link" data-case=${id} @click=${() => page.act.start(id)}>${say(`case-${id}`)}</button></li>`)}</ul></section>`;
}
