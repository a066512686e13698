import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { say } from "../../words.ts";
import { guessKey, type LearnPage } from "../page.ts";
import { choices, spanOf, type Guess } from "../prediction.ts";
import type { Step } from "../steps.ts";
import { nameIn } from "./case.ts";

/** One row a text: what does the visitor expect it to come to? */
export function predictionView(page: LearnPage, deal: string, texts: readonly string[]): TemplateResult {
  const asked = page.texts.filter(({ id }) => texts.includes(id));
  return html`<div class="predict"><h3>${say("learn-predict-title")}</h3><p>${say("learn-predict-lead")}</p>
    ${asked.length === 0 ? html`<p class="note">${say("learn-no-text")}</p>` : html`<ol class="guesses">${asked.map(({ id }) => guessRow(page, deal, id))}</ol>
      <div class="buttons"><button type="button" class="primary" @click=${() => page.act.reveal(deal)}>${say("learn-reveal")}</button>
        <span class="hint">${say("learn-reveal-help")}</span></div>`}</div>`;
}

function guessRow(page: LearnPage, deal: string, text: string) {
  const guess = page.guesses.get(guessKey(deal, text));
  const name = nameIn(page)(text);
  const id = `guess-${deal.replace("/", "-")}-${text}`;
  const take = (value: string) => page.act.guess(deal, text, guessOf(value, guess?.most === guess?.least ? undefined : guess?.most));
  const takeMost = (value: string) => guess && page.act.guess(deal, text, value === "" ? { least: guess.least, most: guess.least } : spanOf(guess.least, value as Step));
  return html`<li><label for=${id}>${say("learn-guess-label", { text: name })}</label>
    ${picker(id, guess?.least ?? "", [["", say("learn-guess-none")], ...steps()], take)}
    ${guess === undefined ? "" : html`<label for="${id}-most" class="hint">${say("learn-guess-most", { text: name })}</label>
      ${picker(`${id}-most`, guess.most === guess.least ? "" : guess.most, [["", say("learn-guess-certain")], ...steps().filter(([step]) => step !== guess.least)], takeMost)}`}</li>`;
}

function steps(): [string, string][] {
  return choices.map((step) => [step, say(`step-of-${step}`)]);
}

function guessOf(value: string, most: Step | undefined): Guess | undefined {
  if (value === "") return undefined;
  const least = value as Step;
  return { least, most: most === undefined ? least : spanOf(least, most).most };
}

function picker(id: string, chosen: string, options: [string, string][], take: (value: string) => void) {
  return html`<select id=${id} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
    ${options.map(([value, words]) => html`<option value=${value} .selected=${live(value === chosen)}>${words}</option>`)}</select>`;
}
