import { html, nothing, type TemplateResult } from "lit";
import { baseline, standings, transactionTitle, type LibraryCase, type Transaction } from "../../library.ts";
import { standingOf, type TextInfo } from "../../texts.ts";
import { say } from "../../words.ts";
import { dealOf, type LearnPage } from "../page.ts";
import { textName } from "../words.ts";
import { predictionView } from "./predict.ts";
import { revealView } from "./reveal.ts";
import { elsewhereView, legendView, notesView, storyView, tagsView } from "./story.ts";
import { walkView } from "./walk.ts";

/** One case: what is said to have happened, then predict, reveal and walk for each of its deals. */
export function caseView(page: LearnPage, one: LibraryCase): TemplateResult {
  const at = page.cases.indexOf(one);
  const neighbours = [page.cases[at - 1], page.cases[at + 1]] as const;
  return html`<p><a href="#" @click=${toLibrary(page)}>${say("learn-back")}</a></p>
    <article><h1 tabindex="-1">${one.title}</h1>${tagsView(one)}
      ${aboutView(page, one)}
      ${textsPicker(page)}
      ${one.transactions.map((transaction) => dealView(page, one, transaction, page.chosen, 2))}</article>
    <nav class="neighbours" aria-label=${say("learn-neighbours")}>${neighbours.map((other, which) => other === undefined ? nothing
      : html`<a href="#${other.id}">${say(which === 0 ? "learn-previous" : "learn-next")}: ${other.title}</a> `)}</nav>`;
}

/** The story with its sources, what is assumed, and the notes. */
export function aboutView(page: LearnPage, one: LibraryCase): TemplateResult {
  return html`<h2>${say("learn-story-title")}</h2>${storyView(one)}
    <p class="hint">${baseline}</p>
    <details class="notes-of"><summary>${say("learn-notes-title")}</summary>${notesView(one, nameIn(page))}</details>${legendView(standings)}`;
}

/** Predict, reveal, walk: on one deal, under some texts. */
export function dealView(page: LearnPage, one: LibraryCase, transaction: Transaction, texts: readonly string[], level: 2 | 3): TemplateResult {
  const deal = dealOf(one, transaction);
  const shown = page.revealed.has(deal);
  const title = one.transactions.length > 1 || level === 3 ? transactionTitle(one, transaction) : "";
  return html`<section class="deal" data-deal=${deal}>${title === "" ? nothing : level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    ${shown ? revealView(page, one, transaction, texts) : predictionView(page, deal, texts)}
    ${page.walk?.deal === deal ? walkView(page, page.walk, transaction.facts) : nothing}
    ${elsewhereView(one, transaction)}</section>`;
}

/** Which texts are asked; a visitor who picks none predicts nothing. */
function textsPicker(page: LearnPage) {
  return html`<fieldset class="texts"><legend><h2>${say("learn-texts-title")}</h2></legend><p class="hint">${say("learn-texts-help")}</p>
    <div class="choices">${page.texts.map((text) => html`<div class="choice"><input type="checkbox" id="text-${text.id}" .checked=${page.chosen.includes(text.id)}
      @change=${(event: Event) => page.act.choose(text.id, (event.target as HTMLInputElement).checked)}><label for="text-${text.id}">${textName(text)} <span class="hint">${otherName(text)} · ${say(`text-status-${standingOf(text)}`)}</span></label></div>`)}</div></fieldset>`;
}

export function nameIn(page: Pick<LearnPage, "texts">): (text: string) => string {
  return (id) => {
    const text = page.texts.find((one) => one.id === id);
    return text === undefined ? id : textName(text);
  };
}

/** The other of its two names. */
export function otherName({ name, title, status }: TextInfo): string {
  return status === "law" ? title : name;
}

/** The library has no word at the end of its address. */
export function toLibrary(page: LearnPage): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    page.act.go({ at: "library" });
  };
}

