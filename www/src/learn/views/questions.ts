import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../door.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { transactionTitle } from "../../library.ts";
import { language, listed, say } from "../../words.ts";
import { attemptOf, huntsIn, isSolved, solutionsIn, type Hunt } from "../hunt.ts";
import { dealIn, dealOf, type LearnPage, type Try } from "../page.ts";
import { toldBy } from "../steps.ts";
import { toldInWords } from "../words.ts";
import { nameIn, toLibrary } from "./case.ts";
import { factsEditor } from "./facts.ts";
import { select } from "./library.ts";
import { turnsView } from "./turns.ts";
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
      ${select("hunt-passes", say("learn-hunt-passes"), named(texts, name), attempt?.hunt.passes ?? "", (passes) => start(page, hunts, { passes }), say("learn-hunt-any"))}
      ${select("hunt-stops", say("learn-hunt-stops"), named(texts, name), attempt?.hunt.stops ?? "", (stops) => start(page, hunts, { ...attempt?.hunt, stops }), say("learn-hunt-any"))}</div>
      ${attempt === undefined ? html`<ol class="hunts">${hunts.slice(0, 8).map((hunt) => html`<li><button type="button" class="link" @click=${() => page.act.attempt(fresh(page, hunt))}>${huntInWords(hunt, name)}</button></li>`)}</ol>`
        : attemptView(page, attempt)}${turnsView(page)}`}`;
}

function huntInWords({ passes, stops }: Hunt, name: (text: string) => string): string {
  return say("learn-hunt", { passes: name(passes), stops: name(stops) });
}

function named(texts: string[], name: (text: string) => string): [string, string][] {
  return [...new Set(texts)].map((text) => [text, name(text)]);
}

/** The question that was chosen; of a text alone, the first that the library answers. */
function start(page: LearnPage, hunts: Hunt[], { passes = "", stops = "" }: Partial<Hunt>) {
  const hunt = passes !== "" && stops !== "" && passes !== stops ? { passes, stops } : hunts.find((one) => (passes === "" ? one.stops === stops : one.passes === passes));
  page.act.attempt(hunt && fresh(page, hunt));
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
  return html`<section class="attempt" aria-labelledby="hunt"><h2 id="hunt" tabindex="-1">${huntInWords(hunt, name)}</h2><p>${say("learn-hunt-help")}</p>${reachView(page, hunt)}
    ${select("hunt-case", say("learn-hunt-case"), deals, deal, (chosen) => again({ deal: chosen, changes: {}, dropped: [] }), say("learn-hunt-blank"))}
    ${factsEditor(page, attempt, again)}
    <div class="buttons"><button type="button" class="primary" @click=${() => page.act.attempt({ ...attempt, checked: true })}>${say("learn-hunt-check")}</button>
      <button type="button" class="link" @click=${() => page.act.attempt({ ...attempt, shown: true })}>${say("learn-hunt-show")}</button>
      <button type="button" class="link" @click=${() => page.act.attempt(undefined)}>${say("learn-hunt-other")}</button></div>
    ${attempt.checked ? verdictView(page, attempt) : nothing}
    ${attempt.shown ? solutionsView(page, attempt) : nothing}</section>`;
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
    <ul>${[attempt.hunt.passes, attempt.hunt.stops].map((text, at) => html`<li>${name(text)}: <strong>${toldInWords(told[at] ?? "no-answer")}</strong>${decidersView(at === 0 ? passes : stops)}</li>`)}</ul>
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

/** Whether any case at all answers the question: the comparison of the two texts has looked at all of them. */
function reachView(page: LearnPage, hunt: Hunt) {
  const reach = page.reach(hunt);
  if (reach === undefined) return html`<p class="hint">${say("learn-working")}</p>`;
  if (reach === "over-budget") return html`<p class="hint">${say("learn-reach-over-budget")}</p>`;
  return html`<p class="hint">${reach.some ? say("learn-reach-some", { share: shareInWords(reach.share) }) : say("learn-reach-none")}</p>`;
}

function shareInWords(share: number): string {
  const least = 0.0001;
  const format = (part: number) => new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: 2 }).format(part);
  return share < least ? say("learn-share-below", { share: format(least) }) : say("learn-share", { share: format(share) });
}

/** The cases of the library that answer the question, and the smallest case that the comparison found. */
function solutionsView(page: LearnPage, attempt: Try) {
  const found = solutionsIn(page.matrix, attempt.hunt).flatMap((deal) => dealIn(page.cases, deal) ?? []);
  const reach = page.reach(attempt.hunt);
  const example = typeof reach === "object" && reach.some ? reach.example : undefined;
  return html`<div class="note"><p>${say("learn-hunt-solutions", { count: found.length })}</p><ul>${found.map(({ one, transaction }) => html`<li><a href="#${one.id}">${transactionTitle(one, transaction)}</a></li>`)}</ul>
    ${example === undefined ? nothing : html`<p>${say("learn-smallest")}</p><ul class="smallest">${Object.entries(example).map(([fact, value]) => html`<li>${factInWords(fact)}: <strong>${valueInWords(page.facts.get(fact), value)}</strong></li>`)}</ul>
      <p><button type="button" class="secondary" @click=${() => page.act.attempt({ ...attempt, deal: "", changes: example, dropped: [], checked: false })}>${say("learn-smallest-take")}</button></p>`}</div>`;
}
