import { html, nothing, type TemplateResult } from "lit";
import type { Facts } from "../../door.ts";
import { baseline, libraryCase, transactionTitle, type LibraryCase } from "../../library.ts";
import { readInWords } from "../../views/parts.ts";
import type { TextInfo } from "../../texts.ts";
import { listed, quoted, say } from "../../words.ts";
import { exerciseFragment, type Exercise } from "../place.ts";
import type { LearnPage } from "../page.ts";
import { toldBy } from "../steps.ts";
import { textName, toldInWords } from "../words.ts";
import { aboutView, dealView, nameIn, otherName, toLibrary } from "./case.ts";
import { tagsView } from "./story.ts";

/** What a teacher handed out: some cases under some texts, on the screen and, printed, as a sheet. */
export function exerciseView(page: LearnPage, exercise: Exercise, unknown: string[]): TemplateResult {
  const cases = exercise.cases.flatMap((id) => libraryCase(id) ?? []);
  return html`<div class="screen-only"><p><a href="#" @click=${toLibrary(page)}>${say("learn-back")}</a></p>
      <h1 tabindex="-1">${say("learn-exercise-title")}</h1><p class="lead">${say("learn-exercise-lead", { cases: cases.length, texts: exercise.texts.length })}</p>
      ${unknown.length === 0 ? nothing : html`<p class="note" role="status">${say("learn-exercise-unknown", { ids: listed(unknown) })}</p>`}
      <div class="buttons"><button type="button" class="secondary" @click=${() => page.act.print()}>${say("learn-print")}</button> <span class="hint">${say("learn-print-help")}</span></div>
      ${cases.map((one) => html`<article class="exercise-case"><h2>${one.title}</h2>${tagsView(one)}${aboutView(page, one)}
        ${one.transactions.map((transaction) => dealView(page, one, transaction, exercise.texts, 3))}</article>`)}</div>
    ${sheetView(page, exercise, cases)}`;
}

/** On paper: questions first, answers on a page of their own. */
function sheetView(page: LearnPage, { texts }: Exercise, cases: LibraryCase[]) {
  const asked = page.texts.filter(({ id }) => texts.includes(id));
  return html`<div class="sheet paper-only" aria-hidden="true"><section class="sheet-questions"><h2 class="sheet-title">${say("learn-exercise-title")}</h2><p>${say("learn-sheet-lead")}</p><p>${baseline}</p>
      ${cases.map((one) => html`<article><h3>${one.number}. ${one.title}</h3>${one.statements.map(({ words, standing }) => html`<p>${words} <em>(${say(`standing-of-${standing}`)})</em></p>`)}
        ${one.transactions.map((transaction) => html`${one.transactions.length > 1 ? html`<h4>${transactionTitle(one, transaction)}</h4>` : nothing}
          <table class="sheet-table"><thead><tr><th scope="col">${say("learn-sheet-text")}</th><th scope="col">${say("learn-sheet-guess")}</th></tr></thead>
          <tbody>${asked.map((text) => html`<tr><th scope="row">${textName(text)}<br><small>${otherName(text)}</small></th><td></td></tr>`)}</tbody></table>`)}</article>`)}</section>
    <section class="sheet-answers"><h2 class="sheet-title">${say("learn-sheet-answers")}</h2><p>${say("learn-sheet-answers-lead")}</p>
      ${cases.map((one) => html`<article><h3>${one.number}. ${one.title}</h3>${one.transactions.map((transaction) => html`${one.transactions.length > 1 ? html`<h4>${transactionTitle(one, transaction)}</h4>` : nothing}
        <table class="sheet-table"><tbody>${asked.map((text) => answerRow(page, text, transaction.facts))}</tbody></table>`)}
        <ul>${one.notes.map((note) => html`<li>${note}</li>`)}${one.arguable.filter((arguable) => arguable.texts.some((id) => texts.includes(id)))
          .map((arguable) => html`<li>${say("learn-arguable-under", { texts: listed(arguable.texts.filter((id) => texts.includes(id)).map(nameIn(page))) })}: ${arguable.why}</li>`)}</ul>
        <p><small>${say("learn-sheet-sources")} ${[...new Map(one.statements.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values()].map(({ title, address }, at) =>
          html`${at === 0 ? "" : "; "}${title}, ${address}`)}</small></p></article>`)}
      <p>${say("learn-not-cleared")}</p></section></div>`;
}

function answerRow(page: LearnPage, text: TextInfo, facts: Facts) {
  const [id, name] = [text.id, textName(text)];
  const answer = page.answer(id, facts);
  if (answer === undefined) return html`<tr><th scope="row">${name}</th><td>${say("learn-working")}</td></tr>`;
  if ("refused" in answer) return html`<tr><th scope="row">${name}</th><td>${quoted(answer.refused)}</td></tr>`;
  const deciding = answer.outcomes.union.because.flatMap((path) => answer.findings.find(({ provision }) => provision === path) ?? []);
  return html`<tr><th scope="row">${name}</th><td><strong>${toldInWords(toldBy(answer))}</strong>${deciding.map(({ citation, readIn }) => html`<br>${citation.label} ${citation.title} <small>(${readInWords(readIn)})</small>`)}</td></tr>`;
}

/** The teacher picks cases and texts, and gets a link that holds their ids. */
export function makeView(page: LearnPage): TemplateResult {
  const { picked } = page;
  const ready = picked.cases.length > 0 && picked.texts.length > 0;
  const fragment = exerciseFragment({ cases: [...picked.cases], texts: [...picked.texts] });
  return html`<p><a href="#" @click=${toLibrary(page)}>${say("learn-back")}</a></p>
    <h1 tabindex="-1">${say("learn-make-title")}</h1><p class="lead">${say("learn-make-lead")}</p>
    <fieldset class="texts"><legend><h2>${say("learn-make-cases")}</h2></legend><div class="choices">${page.cases.map(({ id, title, number }) => box(page, "cases", id, `${number}. ${title}`))}</div></fieldset>
    <fieldset class="texts"><legend><h2>${say("learn-make-texts")}</h2></legend><div class="choices">${page.texts.map((text) => box(page, "texts", text.id, `${textName(text)} · ${otherName(text)}`))}</div></fieldset>
    <section class="made" aria-labelledby="made"><h2 id="made">${say("learn-make-link")}</h2>
      ${ready ? html`<p><label for="link">${say("learn-make-address")}</label><input type="text" id="link" readonly .value=${fullAddress(fragment)} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></p>
        <p class="hint">${say("learn-make-holds", { cases: picked.cases.length, texts: picked.texts.length, length: fullAddress(fragment).length })}</p>
        <p><a class="primary button" href=${fragment}>${say("learn-make-open")}</a></p>` : html`<p>${say("learn-make-none")}</p>`}</section>`;
}

function fullAddress(fragment: string): string {
  return `${location.origin}${location.pathname}${fragment}`;
}

function box({ picked, act }: LearnPage, what: "cases" | "texts", id: string, words: string) {
  return html`<div class="choice"><input type="checkbox" id="pick-${id}" .checked=${picked[what].includes(id)} @change=${(event: Event) => act.pick(what, id, (event.target as HTMLInputElement).checked)}><label for="pick-${id}">${words}</label></div>`;
}
