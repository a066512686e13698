import { html, nothing, type TemplateResult } from "lit";
import { itemCodes } from "../../answers.ts";
import { itemsOfDeal, type Assessed } from "../../case-file.ts";
import { fileHeadlineOf, fileToneOf, furthestBeyond, headlineOf, toneOf } from "../../headline.ts";
import { outcomeInWords, valueInWords } from "../../in-words.ts";
import type { Page } from "../../page.ts";
import { listed, say } from "../../words.ts";
import { goButton } from "../parts.ts";
import { notCoveredList } from "./band.ts";
import { where } from "./elsewhere.ts";
import { loadedNote, recordTools, resultBody } from "./body.ts";

/** All cases of the file: what they come to together, and each with its outcome and the way to its full result. */
export function fileView(page: Page): TemplateResult {
  return html`${loadedNote(page)}${fileBody(page, true)}${furtherCases(page)}${recordTools(page)}`;
}

/** What a print-out and a saved page hold: the result of the one case, or the file and then every case in full. */
export function recordBody(page: Page): TemplateResult {
  const cases = page.assessed();
  const bodies = cases.map(({ report }, at) => (report === undefined ? nothing : resultBody(page.onPaper(at), report)));
  if (cases.length === 1) return html`${bodies}`;
  return html`${fileBody(page, false)}${bodies.map((body, at) => html`<section class="case" aria-labelledby="case-${at + 1}">
    <h2 class="case-name" id="case-${at + 1}">${caseName(page, cases, at)}</h2>${body}</section>`)}`;
}

function fileBody(page: Page, withActions: boolean): TemplateResult {
  const cases = page.assessed();
  const reports = cases.map(({ report }) => report);
  const tone = fileToneOf(reports);
  const beyond = furthestBeyond(reports);
  const known = reports.find((report) => report !== undefined);
  return html`<section class="band tone-${tone} file" aria-labelledby="file-outcome">
    <p class="band-name">${say("file-label", { count: cases.length })}</p>
    <h1 id="file-outcome" tabindex="-1">${fileHeadlineOf(reports)}</h1>
    ${tone === "no-requirement-found" && known ? html`<div class="unchecked"><p>${say("no-clearance")}</p>${notCoveredList(page, known)}</div>` : nothing}
    ${beyond === undefined ? nothing : html`<p class="because">${say("file-beyond", { most: outcomeInWords(beyond.most), numbers: numbers(beyond.cases), count: beyond.cases.length })}</p>`}
    <ol class="file-cases" aria-label=${say("file-caption")}>${cases.map(({ report }, at) => html`<li class=${report ? `tone-${toneOf(report)}` : "tone-open"}>
      <strong>${caseName(page, cases, at)}</strong><div class="file-outcome">${report ? headlineOf(report) : say("file-refused")}
        ${report?.headline.outcome === "no-requirement-found" ? html`<p class="hint">${say("file-unchecked")}</p>` : nothing}</div>
      ${withActions ? actions(page, cases, at) : nothing}</li>`)}</ol>
    ${transactions(page).map((items) => html`<p class="hint">${say("file-shared", { numbers: numbers(items) })}</p>`)}</section>`;
}

function actions(page: Page, cases: Assessed[], at: number) {
  const name = html`<span class="visually-hidden"> ${caseName(page, cases, at)}</span>`;
  return html`<div class="buttons screen-only"><button type="button" class="link" @click=${() => page.act.open(at, { at: "result" })}>${say("file-open-case")}${name}</button>
    ${cases.length > 1 ? html`<button type="button" class="link" @click=${() => page.act.remove(at)}>${say("file-remove")}${name}</button>` : nothing}</div>`;
}

/** Ways from one case to the next; on a screen only. */
export function furtherCases(page: Page): TemplateResult {
  const name = caseName(page, page.assessed(), page.file.at);
  return html`<section class="part screen-only" aria-labelledby="further"><h2 id="further">${say("further-title")}</h2>
    ${page.file.cases.length > 1 ? html`<p>${say("further-from", { name })}</p>` : nothing}
    <div class="further"><div><button type="button" class="secondary" id="add-item" aria-describedby="add-item-hint" @click=${() => page.act.addItem()}>${say("add-item")}</button>
      <p class="hint" id="add-item-hint">${say("add-item.help")}</p></div>
    <div><button type="button" class="secondary" id="duplicate" aria-describedby="duplicate-hint" @click=${() => page.act.duplicate()}>${say("duplicate")}</button>
      <p class="hint" id="duplicate-hint">${say("duplicate.help")}</p></div>
    <div><button type="button" class="secondary" id="every-text" aria-describedby="every-text-hint" @click=${() => page.act.everyText()}>${say("every-text")}</button>
      <p class="hint" id="every-text-hint">${say("every-text.help")}</p></div></div></section>`;
}

/** Which of several cases a screen is about, and the way to all of them. */
export function fileNote(page: Page): TemplateResult | typeof nothing {
  const cases = page.assessed();
  if (cases.length === 1 || page.place.at === "file") return nothing;
  const shared = itemsOfDeal(page.file, page.file.at);
  return html`<div class="file-note screen-only"><p><strong>${say("file-here", { ...inWords(page, cases, page.file.at), count: cases.length })}</strong></p>
    ${page.place.at !== "result" && shared.length > 1 ? html`<p class="hint">${say("file-shared", { numbers: numbers(shared) })}</p>` : nothing}
    <p>${goButton(page, { at: "file" }, say("file-all"))} ${fileHeadlineOf(cases.map(({ report }) => report))}</p></div>`;
}

function caseName(page: Page, cases: Assessed[], at: number): string {
  return say("case-name", inWords(page, cases, at));
}

/** A case by its number, its item and where it goes. */
function inWords(page: Page, cases: Assessed[], at: number) {
  const facts = cases[at]?.answers.facts ?? {};
  const said = (fact: string, key: string) => (fact in facts ? valueInWords(page.facts.get(fact), facts[fact]) : say(key));
  return { number: at + 1, item: said(itemCodes, "case-no-item"), where: said(where, "case-no-destination") };
}

/** The items of each transaction that has several. */
function transactions(page: Page): number[][] {
  const all = page.file.cases.map((_one, at) => itemsOfDeal(page.file, at));
  return all.filter((items, at) => items.length > 1 && items[0] === at);
}

function numbers(places: number[]): string {
  return listed(places.map((at) => String(at + 1)));
}
