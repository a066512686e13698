import { LitElement } from "lit";
import type { Facts } from "../door.ts";
import { libraryCases } from "../library.ts";
import { standingOf, textInForce, type TextInfo } from "../texts.ts";
import { say } from "../words.ts";
import { Answers } from "./answers.ts";
import { dealOf, guessKey, type Actions, type Filter, type LearnPage, type Try, type TurnTry, type Walk } from "./page.ts";
import { fragmentOf, placeOf, type Place } from "./place.ts";
import type { Guess } from "./prediction.ts";
import type { Texts } from "./texts.ts";
import { screen, titleOf } from "./views/index.ts";

/** The page to learn on. The end of the address says where the visitor is; everything else lives in memory. */
export class CatchallLearn extends LitElement {
  static texts: Texts;

  readonly #texts = CatchallLearn.texts;
  readonly #answers = new Answers(this.#texts, () => this.requestUpdate());
  #place: Place = this.#placeInAddress();
  #filter: Filter = { year: "", topic: "" };
  #chosen: string[] = someTexts(this.#texts.texts);
  #guesses = new Map<string, Guess>();
  #revealed = new Set<string>();
  #walk: Walk | undefined;
  #attempt: Try | undefined;
  #turn: TurnTry | undefined;
  #picked = { cases: [] as string[], texts: [] as string[] };

  override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#onAddress);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#onAddress);
  }

  override render() {
    const page = this.page;
    document.title = say("title", { page: titleOf(page) });
    return screen(page);
  }

  get page(): LearnPage {
    const { texts, facts, lists } = this.#texts;
    return {
      facts, lists, texts, cases: libraryCases, place: this.#place, filter: this.#filter, chosen: this.#chosen, guesses: this.#guesses, revealed: this.#revealed,
      walk: this.#walk, attempt: this.#attempt, turn: this.#turn, picked: this.#picked, trouble: this.#answers.trouble,
      matrix: this.#place.at === "questions" ? this.#answers.matrix(deals, texts.map(({ id }) => id)) : new Map(),
      answer: (text, facts) => this.#answers.of(text, facts), reach: (hunt) => this.#answers.reach(hunt), act: this.#act,
    };
  }

  readonly #act: Actions = {
    go: (place) => this.#go(place),
    filter: (filter) => this.#set(() => (this.#filter = filter)),
    choose: (text, on) => this.#set(() => (this.#chosen = on ? [...this.#chosen, text] : this.#chosen.filter((one) => one !== text))),
    guess: (deal, text, guess) => this.#set(() => (guess === undefined ? this.#guesses.delete(guessKey(deal, text)) : this.#guesses.set(guessKey(deal, text), guess))),
    reveal: (deal) => this.#set(() => this.#revealed.add(deal), `[data-deal="${deal}"] .reveal h3`),
    hide: (deal) => this.#set(() => (this.#revealed.delete(deal), (this.#walk = undefined)), `[data-deal="${deal}"] select`),
    walk: (walk) => {
      const begins = walk !== undefined && (this.#walk?.text !== walk.text || this.#walk.deal !== walk.deal);
      this.#set(() => (this.#walk = walk), begins ? "#walk-title" : undefined);
    },
    attempt: (attempt) => {
      const begins = attempt !== undefined && attempt.hunt !== this.#attempt?.hunt;
      this.#set(() => (this.#attempt = attempt), begins ? "#hunt" : undefined);
    },
    turn: (turn) => {
      const begins = turn !== undefined && turn.turn !== this.#turn?.turn;
      this.#set(() => (this.#turn = turn), begins ? "#turn" : undefined);
    },
    pick: (what, id, on) => this.#set(() => (this.#picked = { ...this.#picked, [what]: on ? [...this.#picked[what], id] : this.#picked[what].filter((one) => one !== id) })),
    print: () => window.print(),
  };

  #placeInAddress(): Place {
    return placeOf(location.hash, { cases: libraryCases.map(({ id }) => id), texts: CatchallLearn.texts.texts.map(({ id }) => id) });
  }

  /** The link that skips to the content leads to no place of ours. */
  #onAddress = () => {
    if (location.hash === "#content") return;
    this.#place = this.#placeInAddress();
    this.#walk = undefined;
    this.#set(() => undefined, "h1");
    window.scrollTo(0, 0);
  };

  #go(place: Place) {
    const fragment = fragmentOf(place);
    if (fragment !== "") location.hash = fragment;
    else {
      history.pushState(null, "", location.pathname);
      this.#onAddress();
    }
  }

  /** Changes what is shown; `focus` is where the reader goes on. */
  #set(change: () => unknown, focus?: string) {
    change();
    this.requestUpdate();
    if (focus !== undefined) void this.updateComplete.then(() => this.querySelector<HTMLElement>(focus)?.focus());
  }
}

const deals = libraryCases.flatMap((one) => one.transactions.map((transaction): [string, Facts] => [dealOf(one, transaction), transaction.facts]));

/** Texts to start with: the last law that has ended, the first position on its successor, and the law in force. */
function someTexts(all: TextInfo[]): string[] {
  const ended = all.filter((text) => standingOf(text) === "ended").at(-1);
  return [ended, all.find(({ status }) => status === "position"), textInForce(all)].flatMap((text) => text?.id ?? []);
}
