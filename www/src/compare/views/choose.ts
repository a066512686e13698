import { html, nothing, type TemplateResult } from "lit";
import { checkAddress, learnAddress } from "../../addresses.ts";
import { caseFragment, factsToday } from "../../case-link.ts";
import { baseline, libraryCase, libraryCases, yearOf, type LibraryCase, type Statement } from "../../library.ts";
import { dayInWords, say } from "../../words.ts";
import type { ComparePage } from "../page.ts";

/** Which case is put to the texts: one of the library, or the visitor's own from a record. */
export function chooseView(page: ComparePage): TemplateResult {
  const { chosen, act } = page;
  const choose = (event: Event) => act.choose((event.target as HTMLSelectElement).value);
  const load = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) act.load(file);
    input.value = "";
  };
  return html`<section class="choose" aria-labelledby="the-case"><h2 id="the-case" tabindex="-1">${chosen?.title ?? say("compare-case")}</h2>
    <div class="pickers screen-only"><p><label for="library">${say("compare-case")}</label><select id="library" @change=${choose}>
      ${chosen?.library === undefined ? html`<option value="" selected>${chosen?.title ?? ""}</option>` : nothing}
      ${libraryCases.map((one) => html`<option value=${one.id} .selected=${one.id === chosen?.library}>${yearOf(one)} · ${one.title}</option>`)}</select></p>
    <p><label for="load">${say("compare-load")}</label><input type="file" id="load" accept=".json,.html,application/json,text/html" @change=${load}></p></div>
    ${storyView(chosen?.library)}</section>`;
}

/** What is said to have happened, on what each statement rests, and what is honest to add. */
function storyView(id: string | undefined) {
  const told = id === undefined ? undefined : libraryCase(id);
  if (told === undefined) return html`<p class="hint">${say("compare-own-help")}</p>`;
  return html`<ul class="statements">${told.statements.map(statement)}</ul>${elsewhere(told)}
    <details class="story"><summary>${say("compare-story")}</summary><p>${baseline} ${say("compare-day", { day: dayInWords(told.date) })}</p>
      <ul>${told.notes.map((note) => html`<li>${note}</li>`)}</ul>
      <h3>${say("compare-sources")}</h3><ul>${sourcesOf(told.statements).map(({ title, address }) => html`<li><a href=${address} rel="noreferrer noopener" target="_blank">${title}</a></li>`)}</ul></details>`;
}

/** The same case to predict and to walk through, and each of its deals under today's law. */
function elsewhere({ id, transactions }: LibraryCase) {
  return html`<ul class="elsewhere screen-only"><li><a href="${learnAddress}#${id}">${say("compare-open-learn")}</a></li>
    ${transactions.map(({ name, facts }) => html`<li><a href="${checkAddress}${caseFragment(factsToday(facts))}">${name === "" ? say("compare-open-check") : say("compare-open-check-of", { name })}</a></li>`)}</ul>`;
}

function statement({ words, standing }: Statement) {
  return html`<li>${words} <span class="tag">${say(`standing-of-${standing}`)}</span></li>`;
}

function sourcesOf(statements: Statement[]) {
  return [...new Map(statements.flatMap(({ sources }) => sources).map((source) => [source.id, source])).values()];
}
