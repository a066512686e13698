import { html, nothing, type TemplateResult } from "lit";
import { checkAddress, compareAddress } from "../../addresses.ts";
import { caseFragment, factsToday } from "../../case-link.ts";
import { yearOf, type LibraryCase, type Standing, type Statement, type Transaction } from "../../library.ts";
import { listed, say } from "../../words.ts";

/** How a text is called. */
export type NameOf = (text: string) => string;

/** What is said to have happened, each sentence with what it rests on. */
export function storyView({ statements }: Pick<LibraryCase, "statements">): TemplateResult {
  return html`<ul class="story">${statements.map(statementView)}</ul>`;
}

function statementView({ words, standing, sources }: Statement) {
  return html`<li><p>${words}</p><p class="rests-on"><span class="standing ${standing}">${say(`standing-of-${standing}`)}</span>
    ${sources.map(({ title, address }) => html`<a href=${address} target="_blank" rel="noreferrer noopener">${title}</a> `)}</p></li>`;
}

/** What is honest to add, and which answers can be argued about. */
export function notesView({ notes, arguable, transactions }: LibraryCase, nameOf: NameOf): TemplateResult {
  return html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>
    ${arguable.map(({ texts, transactions: some, why }) => html`<p class="arguable"><span class="standing">${say("learn-arguable")}</span>
      ${say("learn-arguable-under", { texts: listed(texts.map(nameOf)) })}${some.length < transactions.length ? html` (${namesOf(transactions, some)})` : nothing}: ${why}</p>`)}`;
}

function namesOf(transactions: Transaction[], some: string[]): string {
  return listed(transactions.filter(({ id }) => some.includes(id)).map(({ name }) => name));
}

/** The year, and what the case is good for. */
export function tagsView(one: LibraryCase): TemplateResult {
  return html`<p class="tags"><span class="tag">${yearOf(one)}</span> <span class="tag">${say(`topic-${one.topic}`)}</span></p>`;
}

/** What each word for a standing means. */
export function legendView(standings: readonly Standing[]): TemplateResult {
  return html`<details class="legend"><summary>${say("learn-legend")}</summary><dl>${standings.map((standing) => html`<div><dt><span class="standing ${standing}">${say(`standing-of-${standing}`)}</span></dt>
    <dd>${say(`standing-of-${standing}.help`)}</dd></div>`)}</dl></details>`;
}

/** The same deal elsewhere on the site: under today's law in the check, under every text in the comparison. */
export function elsewhereView(one: LibraryCase, transaction: Transaction): TemplateResult {
  return html`<ul class="elsewhere"><li><a href="${checkAddress}${caseFragment(factsToday(transaction.facts))}">${say("learn-open-check")}</a> <span class="hint">${say("learn-open-check.help")}</span></li>
    <li><a href="${compareAddress}#${one.id}">${say("learn-open-compare")}</a> <span class="hint">${say("learn-open-compare.help")}</span></li></ul>`;
}
