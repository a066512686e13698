import { html, nothing, type TemplateResult } from "lit";
import glossary from "../../cases/glossary.json";
import words from "../../words/glossary-en.ftl?raw";
import { learnAddress, provisionAddress, textAddress } from "../addresses.ts";
import { readInWords } from "../views/parts.ts";
import { addWords, language, say } from "../words.ts";
import type { Law, Passage, Text } from "./law/shapes.ts";

addWords(words);

/** Terms of art: how we use the word, and what the provisions say in which it stands; then every definition of every text. */
export function glossaryPage(law: Law): TemplateResult {
  const terms = glossary.terms.map(({ id, provisions }) => ({ id, name: say(`term-${id}`), provisions })).sort((one, other) => one.name.localeCompare(other.name, language));
  return html`<div class="law glossary"><p><a href=${learnAddress}>${say("learn-title")}</a></p><h1>${say("glossary-title")}</h1><p class="lead">${say("glossary-lead")}</p>
    <dl class="terms">${terms.map(({ id, name, provisions }) => html`<div id="term-${id}"><dt><dfn>${name}</dfn></dt><dd><p>${say(`term-${id}.gloss`)}</p>
      ${provisions.length === 0 ? html`<p class="hint">${say("glossary-site-word")}</p>` : provisions.map((path) => provisionView(law, path))}</dd></div>`)}</dl>
    <h2>${say("glossary-definitions")}</h2>${law.contents.texts.map(definitionsOf)}</div>`;
}

function provisionView({ provisions, contents }: Law, path: string) {
  const provision = provisions.get(path);
  if (provision === undefined) throw new Error(`cases/glossary.json: no provision \`${path}\` in law/`);
  const text = contents.texts.find(({ instrument }) => instrument.id === provision.citation.instrument)?.instrument.name ?? "";
  return html`<blockquote class="reading"><p>${provision.reading}</p></blockquote>
    <p class="read-in"><a href=${provisionAddress(path)}>${provision.citation.label}</a>, ${text}. ${readInWords(provision.readIn)}</p>`;
}

/** The definitions of one text: each leads to its place, where its reading and its condition stand. */
function definitionsOf({ instrument, parts }: Text) {
  const definitions = parts.flatMap(({ provisions }) => provisions).filter(isDefinition);
  if (definitions.length === 0) return nothing;
  return html`<details><summary><strong>${instrument.name}</strong> <span class="hint">${definitions.length}</span></summary>
    <p><a href=${textAddress(instrument.id)}>${instrument.title}</a></p>
    <ul>${definitions.map(({ provision: { id, citation } }) => html`<li><a href=${provisionAddress(id)}>${citation.title}</a> <span class="hint">${citation.label}</span></li>`)}</ul></details>`;
}

function isDefinition({ provision: { kind, noRule } }: Passage): boolean {
  return kind === "definition" || noRule === "definition";
}
