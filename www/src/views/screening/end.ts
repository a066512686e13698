import { html, nothing, type TemplateResult } from "lit";
import { itemsOfDeal } from "../../case-file.ts";
import type { Page } from "../../page.ts";
import { factInWords, valueInWords } from "../../in-words.ts";
import { canRaiseAFlag, flagsOf, inTheEnd, meaningOf, openOf, provisionOf, screened, screening, statedBy, strayOf, type Question } from "../../screening.ts";
import { say } from "../../words.ts";
import { citationLink, goButton, readInWords } from "../parts.ts";
import { meaningView, restingOn, saidInWords } from "./parts.ts";

/** What the answers add up to: flags, what is open, what each answer means; the check's own questions stay the visitor's to answer. */
export function endView(page: Page): TemplateResult {
  const { ending } = screening;
  const { said, notes } = screened(page.answers);
  return html`<div class="screening"><p class="band-name">${screening.title}</p><h1 tabindex="-1">${ending.title}</h1><p class="lead">${ending.reading}</p>
    ${flags(page)}${open(page)}${carry(page)}
    <section class="part screen-only" aria-labelledby="screening-knows"><h2 id="screening-knows">${say("screening-knows-title")}</h2><p>${say("screening-knows")}</p>
      <div class="buttons">${goButton(page, { at: "step", step: knowledge(page) }, say("screening-to-knows"))}</div></section>
    ${Object.keys(said).length + Object.keys(notes).length === 0 ? nothing : html`<section class="part" aria-labelledby="screening-answers"><h2 id="screening-answers">${say("screening-answers-title")}</h2>${answersList(page)}</section>`}
    <section class="part"><details class="why"><summary>${say("why-we-ask")}</summary>${restingOn(page, ending.restsOn)}</details></section>
    <p class="not-advice">${say("not-advice")}</p>
    <div class="buttons screen-only"><button type="button" class="primary" @click=${() => page.act.go({ at: "step", step: page.steps[0]?.id ?? "" })}>${say("screening-to-the-check")}</button>
      <button type="button" class="secondary" @click=${() => page.act.print()}>${say("print")}</button>
      ${goButton(page, { at: "result" }, say("to-the-result"))}</div><p class="hint screen-only">${say("screening-in-record")}</p></div>`;
}

/** Where the check asks what somebody knows. */
function knowledge(page: Page): string {
  return page.steps.find((step) => step.view === "uses")?.id ?? "";
}

function flags(page: Page) {
  const { noRedFlag, oneRedFlag, severalRedFlags } = screening.ending;
  const raised = flagsOf(screened(page.answers));
  const couldBe = openOf(screened(page.answers)).filter(canRaiseAFlag).length;
  const words = raised.length === 0 ? noRedFlag : raised.length === 1 ? oneRedFlag : severalRedFlags;
  return html`<section class="part flags" aria-labelledby="screening-flags"><h2 id="screening-flags">${say("screening-flags-title", { count: raised.length })}</h2>
    <p>${words}</p>${raised.length === 0 ? nothing : html`<ul>${raised.map(({ question, flag }) => html`<li><span class="red-flag">${flag}</span><p class="read-in">${cites(question)}</p></li>`)}</ul>`}
    ${couldBe === 0 ? nothing : html`<p><strong>${say("screening-flags-open", { count: couldBe })}</strong></p>`}</section>`;
}

function open(page: Page) {
  const questions = openOf(screened(page.answers));
  if (questions.length === 0) return nothing;
  return html`<section class="part" aria-labelledby="screening-open"><h2 id="screening-open">${say("screening-open-title")}</h2><p>${say("screening-open")}</p>
    <ul class="open-questions">${questions.map((question) => html`<li>${goButton(page, { at: "screening", step: stepOf(question) }, question.words)}</li>`)}</ul></section>`;
}

function stepOf(question: Question): string {
  return screening.steps.find((step) => step.questions.includes(question))?.id ?? "";
}

/** Facts that the check asks too: one button each, and nothing happens without it. */
function carry(page: Page) {
  const stated = statedBy(screened(page.answers)).filter(({ fact }) => page.facts.has(fact));
  if (stated.length === 0) return nothing;
  return html`<section class="part screen-only" aria-labelledby="screening-carry"><h2 id="screening-carry">${say("screening-carry-title")}</h2><p>${say("screening-carry")}</p>
    <ul class="carry">${stated.map(({ fact, value }) => carried(page, fact, value))}</ul></section>`;
}

function carried(page: Page, fact: string, value: boolean) {
  const now = page.answers.facts[fact];
  const take = (event: Event) => {
    page.act.state(fact, value);
    (event.currentTarget as HTMLElement).closest("li")?.focus();
  };
  return html`<li tabindex="-1" data-fact=${fact}><strong>${factInWords(fact)}: ${valueInWords(page.facts.get(fact), value)}</strong>
    <span class="hint">${say(now === value ? "screening-carried" : now === undefined ? "screening-check-silent" : "screening-check-differs")}</span>
    ${now === value ? nothing : html`<button type="button" class="secondary small" @click=${take}>${say("screening-use")}<span class="visually-hidden">: ${factInWords(fact)}</span></button>`}</li>`;
}

/** Every answer with what it would mean and where we know that from; for the screen, the print-out and the record. */
function answersList(page: Page): TemplateResult {
  const { said, notes } = screened(page.answers);
  const stray = strayOf(screened(page.answers));
  return html`${screening.steps.map((step) => {
    const answered = step.questions.filter((question) => meaningOf(question, said[question.id]) !== undefined);
    const note = notes[step.id];
    return answered.length === 0 && note === undefined ? nothing : html`<h3>${step.title}</h3>
      <ul class="screening-answers">${answered.map((question) => html`<li><strong>${question.words} ${saidInWords(said[question.id])}</strong> <span class="hint">${say(`screening-${question.force}`)}</span>
        ${meaningView(question, said[question.id])}<p class="read-in">${cites(question)}</p></li>`)}</ul>
      ${note === undefined ? nothing : html`<p>${say("screening-noted", { note })}</p>`}`;
  })}${stray.map(([id, one]) => html`<p>${say("screening-stray", { id, answer: saidInWords(one) })}</p>`)}`;
}

/** Citations with how we know them. */
function cites(question: Question) {
  return question.restsOn.map(provisionOf).map((provision) => provision === undefined ? nothing : html`${citationLink(provision.citation)} (${readInWords(provision.readIn).trim()}) `);
}

/** The part of a record that holds the screening, where there is one; on paper it stands with the first item of its transaction. */
export function screeningPart(page: Page): TemplateResult | typeof nothing {
  if (page.answers.screening === undefined) return nothing;
  const [first = page.file.at] = itemsOfDeal(page.file, page.file.at);
  const title = html`<h2 id="screening${page.mark}">${screening.title}</h2>`;
  if (page.paper && first !== page.file.at) return html`<section class="part" aria-labelledby="screening${page.mark}">${title}<p>${say("screening-with-case", { number: first + 1 })}</p></section>`;
  const open = openOf(screened(page.answers));
  return html`<section class="part" aria-labelledby="screening${page.mark}">${title}<p>${say("screening-decides-nothing")}</p>
    ${page.paper ? nothing : html`<p class="screen-only">${goButton(page, { at: "screening", step: inTheEnd }, say("screening-back-to-the-end"))}</p>`}
    <details ?open=${page.paper}><summary>${say("screening-flags-title", { count: flagsOf(screened(page.answers)).length })}. ${say("screening-answers-title")}</summary>${answersList(page)}
      ${open.length === 0 ? nothing : html`<h3>${say("screening-open-title")}</h3><ul>${open.map(({ words }) => html`<li>${words}</li>`)}</ul>`}</details></section>`;
}
