import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../door.ts";
import { layerRangeInWords } from "../../in-words.ts";
import { arguableUnder, type LibraryCase, type Transaction } from "../../library.ts";
import { answersInWords, trackInWords } from "../../tracks.ts";
import { readInWords } from "../../views/parts.ts";
import { standingOf, type TextInfo } from "../../texts.ts";
import { quoted, say } from "../../words.ts";
import { dealOf, guessKey, type Answer, type LearnPage } from "../page.ts";
import { agreementOf } from "../prediction.ts";
import { toldBy, type TextReport } from "../steps.ts";
import { lawAddressOf, textName, toldInWords } from "../words.ts";

/** What each text comes to on a deal, beside what the visitor expected; which provision decides, and how we know it. */
export function revealView(page: LearnPage, one: LibraryCase, transaction: Transaction, texts: readonly string[]): TemplateResult {
  const deal = dealOf(one, transaction);
  const asked = page.texts.filter(({ id }) => texts.includes(id));
  return html`<div class="reveal"><h3 tabindex="-1">${say("learn-reveal-title")}</h3>
    <ol class="told">${asked.map((text) => toldView(page, one, transaction, text))}</ol>
    <p class="hint">${say("learn-not-cleared")}</p>
    <div class="buttons"><button type="button" class="secondary" @click=${() => page.act.hide(deal)}>${say("learn-again")}</button></div></div>`;
}

function toldView(page: LearnPage, one: LibraryCase, transaction: Transaction, text: TextInfo) {
  const deal = dealOf(one, transaction);
  const answer = page.answer(text.id, transaction.facts);
  return html`<li data-text=${text.id}><h4>${textName(text)} <span class="hint">${say(`text-status-${standingOf(text)}`)}</span></h4>
    ${answer === undefined ? html`<p class="hint">${say("learn-working")}</p>` : "refused" in answer ? html`<p>${quoted(answer.refused)}</p>` : told(page, deal, text, answer)}
    ${arguableUnder(one, transaction.id, text.id).map((why) => html`<p class="arguable"><span class="standing">${say("learn-arguable")}</span> ${why}</p>`)}</li>`;
}

function told(page: LearnPage, deal: string, text: TextInfo, report: TextReport) {
  const { id } = text;
  const answer = toldBy(report);
  const guess = page.guesses.get(guessKey(deal, id));
  return html`<p class="told-answer"><strong>${toldInWords(answer)}</strong></p>
    ${guess === undefined ? nothing : html`<p class="agreement">${say("learn-you-said", { guess: toldInWords(guess) })} <strong>${say(`agreement-${agreementOf(guess, answer)}`)}</strong></p>`}
    ${nationalView(report)}${decidersView(report)}${furtherView(report)}
    <p><button type="button" class="link" @click=${() => page.act.walk({ deal, text: id, at: 0, said: new Map() })}>${say("learn-walk")}<span class="visually-hidden">: ${textName(text)}</span></button></p>`;
}

/** What a Member State could ask for beside the text. */
function nationalView({ outcomes }: Report) {
  const { national } = outcomes;
  const silent = national.state === "not-addressed" || (national.state === "settled" && national.most === "no-requirement-found");
  return silent ? nothing : html`<p class="hint">${say("learn-national", { range: layerRangeInWords(national) })}</p>`;
}

/** The provisions behind the answer, each with its place and with how we know it. */
export function decidersView({ outcomes, findings }: Report): TemplateResult | typeof nothing {
  const deciding = outcomes.union.because.flatMap((id) => findings.find(({ provision }) => provision === id) ?? []);
  if (deciding.length === 0) return html`<p>${say("learn-nothing-decides")}</p>`;
  return html`<ul class="deciders">${deciding.map(({ provision, citation, readIn }) => html`<li><a href=${lawAddressOf(provision)} target="_blank" rel="noopener">${citation.label}</a> ${citation.title}
    <span class="read-in">${readInWords(readIn)}</span></li>`)}</ul>`;
}

/** What the text answers besides the licence. */
function furtherView({ answers }: TextReport) {
  const addressed = answers.filter(({ state }) => state !== "not-addressed");
  if (addressed.length === 0) return nothing;
  return html`<details class="beyond"><summary>${say("learn-further")}</summary><dl>${addressed.map((answer) => html`<div><dt>${trackInWords(answer.track)}</dt><dd>${answersInWords(answer)}</dd></div>`)}</dl></details>`;
}

/** Whether everything that a list shows has been worked out. */
export function isKnown(answer: Answer): answer is TextReport {
  return answer !== undefined && !("refused" in answer);
}
