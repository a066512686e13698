import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../door.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { transactionTitle } from "../../library.ts";
import { listed, say } from "../../words.ts";
import { attemptOf, huntsIn, isSolved, solutionsIn, type Hunt } from "../hunt.ts";
import { dealIn, dealOf, type LearnPage, type Try } from "../page.ts";
import { toldBy } from "../steps.ts";
import { toldInWords } from "../words.ts";
import { nameIn, toLibrary } from "./case.ts";
import { factsEditor } from "./facts.ts";
import { select } from "./library.ts";
import { decidersView, isKnown } from "./reveal.ts";

/** Questions that the engine makes from the library and checks itself: find a case that one text lets through and another stops. */
export function questionsView(page: LearnPage): TemplateResult {
  const name = nameIn(page);
  const texts = page.texts.map(({ id }) => id);
  const all = page.cases.flatMap(({ transactions }) => transactions).length;
  const hunts = page.matrix.size < all ? [] : huntsIn(page.matrix, texts);
  const { attempt } = page;
  return html`<p><a href="#" @click=${toLibrary(page)}>${say("learn-back")}</a></p>
    <h1 tabindex="-1">${say("learn-questions-title")}</h1><p class="lead">${say("learn-questions-lead")}</p>
    ${page.matrix.size < all ? html`<p role="status">${say("learn-questions-working", { done: page.matrix.size, all })}</p>` : nothing}
    ${hunts.length === 0 ? nothing : html`<div class="filter">
      ${select("hunt-passes", say("learn-hunt-passes"), named(hunts.map(({ passes }) => passes), name), attempt?.hunt.passes ?? "", (passes) => start(page, hunts, { passes }), say("learn-hunt-any"))}
      ${select("hunt-stops", say("learn-hunt-stops"), named(hunts.filter(({ passes }) => attempt === undefined || passes === attempt.hunt.passes).map(({ stops }) => stops), name), attempt?.hunt.stops ?? "",
        (stops) => start(page, hunts, { ...attempt?.hunt, stops }), say("learn-hunt-any"))}</div>
      ${attempt === undefined ? html`<ol class="hunts">${hunts.slice(0, 8).map((hunt) => html`<li><button type="button" class="link" @click=${() => page.act.attempt(fresh(page, hunt))}>${huntInWords(hunt, name)}</button></li>`)}</ol>`
        : attemptView(page, attempt)}`}`;
}

function huntInWords({ passes, stops }: Hunt, name: (text: string) => string): string {
  return say("learn-hunt", { passes: name(passes), stops: name(stops) });
}

function named(texts: string[], name: (text: string) => string): [string, string][] {
  return [...new Set(texts)].map((text) => [text, name(text)]);
}

/** The first question that fits what was chosen. */
function start(page: LearnPage, hunts: Hunt[], wanted: Partial<Hunt>) {
  const { passes = "", stops = "" } = wanted;
  const fits = (hunt: Hunt, both: boolean) => (passes === "" || hunt.passes === passes) && (!both || stops === "" || hunt.stops === stops);
  const hunt = hunts.find((one) => fits(one, true)) ?? hunts.find((one) => (passes === "" ? one.stops === stops : fits(one, false)));
  page.act.attempt(passes === "" && stops === "" ? undefined : hunt && fresh(page, hunt));
}

function fresh(page: LearnPage, hunt: Hunt): Try {
  const [one] = page.cases;
  const transaction = one?.transactions[0];
  const deal = one !== undefined && transaction !== undefined ? dealOf(one, transaction) : "";
  return { hunt, deal: page.attempt?.deal ?? deal, changes: {}, dropped: [], checked: false, shown: false };
}

/** The case that is tried, with what the visitor changed. */
export function triedFacts(page: Pick<LearnPage, "cases">, { deal, changes, dropped }: Try): Facts {
  const facts = { ...dealIn(page.cases, deal)?.transaction.facts, ...changes };
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !dropped.includes(fact)));
}

function attemptView(page: LearnPage, attempt: Try) {
  const { hunt, deal } = attempt;
  const name = nameIn(page);
  const deals = page.cases.flatMap((one) => one.transactions.map((transaction): [string, string] => [dealOf(one, transaction), `${one.number}. ${transactionTitle(one, transaction)}`]));
  const again = (next: Partial<Try>) => page.act.attempt({ ...attempt, checked: false, ...next });
  return html`<section class="attempt" aria-labelledby="hunt"><h2 id="hunt" tabindex="-1">${huntInWords(hunt, name)}</h2><p>${say("learn-hunt-help")}</p>
    ${select("hunt-case", say("learn-hunt-case"), deals, deal, (chosen) => again({ deal: chosen, changes: {}, dropped: [] }), undefined)}
    ${factsEditor(page, attempt, again)}
    <div class="buttons"><button type="button" class="primary" @click=${() => page.act.attempt({ ...attempt, checked: true })}>${say("learn-hunt-check")}</button>
      <button type="button" class="link" @click=${() => page.act.attempt({ ...attempt, shown: true })}>${say("learn-hunt-show")}</button>
      <button type="button" class="link" @click=${() => page.act.attempt(undefined)}>${say("learn-hunt-other")}</button></div>
    ${attempt.checked ? verdictView(page, attempt) : nothing}
    ${attempt.shown ? solutionsView(page, hunt) : nothing}</section>`;
}

function verdictView(page: LearnPage, attempt: Try) {
  const facts = triedFacts(page, attempt);
  const [passes, stops] = [page.answer(attempt.hunt.passes, facts), page.answer(attempt.hunt.stops, facts)];
  if (passes === undefined || stops === undefined) return html`<p role="status">${say("learn-working")}</p>`;
  if (!isKnown(passes) || !isKnown(stops)) return html`<p role="alert" class="trouble">${say("learn-hunt-refused")}</p>`;
  const told = [toldBy(passes), toldBy(stops)] as const;
  const solved = isSolved(attemptOf(...told));
  const name = nameIn(page);
  return html`<div class="verdict ${solved ? "solved" : ""}" role="status"><p><strong>${say(solved ? "learn-hunt-solved" : "learn-hunt-not-yet")}</strong></p>
    <ul>${[attempt.hunt.passes, attempt.hunt.stops].map((text, at) => html`<li>${name(text)}: <strong>${toldInWords(told[at] ?? "no-answer")}</strong>${decidersView(page, at === 0 ? passes : stops)}</li>`)}</ul>
    ${passes.clash.length === 0 ? nothing : html`<p>${say("learn-hunt-clash", { facts: listed(passes.clash.map(factInWords)) })}</p>`}
    ${solved ? nothing : hintsView(page, passes.flips.length > 0 ? passes.flips : stops.flips)}</div>`;
}

/** What the engine says would change an answer. */
function hintsView(page: LearnPage, flips: { changes: { fact: string; to: unknown }[] }[]) {
  const shown = flips.slice(0, 3);
  if (shown.length === 0) return nothing;
  return html`<details><summary>${say("learn-hint")}</summary><p>${say("learn-hint-help")}</p><ul>${shown.map(({ changes }) => html`<li>${changes.map(({ fact, to }, at) =>
    html`${at === 0 ? "" : " · "}${factInWords(fact)}: <strong>${valueInWords(page.facts.get(fact), to)}</strong>`)}</li>`)}</ul></details>`;
}

function solutionsView(page: LearnPage, hunt: Hunt) {
  const found = solutionsIn(page.matrix, hunt).flatMap((deal) => dealIn(page.cases, deal) ?? []);
  return html`<div class="note"><p>${say("learn-hunt-solutions", { count: found.length })}</p><ul>${found.map(({ one, transaction }) => html`<li><a href="#${one.id}">${transactionTitle(one, transaction)}</a></li>`)}</ul></div>`;
}
