import { html, nothing, type TemplateResult } from "lit";
import { countryName } from "../../countries.ts";
import type { List } from "../../door.ts";
import { labelOf } from "../../labels.ts";
import { readInWords } from "../../views/parts.ts";
import { say } from "../../words.ts";
import { listAddress, listsAddress, provisionAddress } from "../../addresses.ts";
import { controlList } from "./codes.ts";
import { listsIn } from "./condition.ts";
import { daysOf, type Entry } from "./entry.ts";
import type { Law, ListPage } from "./shapes.ts";

export function listsPage({ contents }: Law): TemplateResult {
  return html`<div class="law"><h1>${say("lists-title")}</h1><p class="lead">${say("lists-lead")}</p>
    <ul class="lists">${contents.lists.map(({ list, words }) => html`<li><a href=${listAddress(list.id)}>${list.title}</a>
      <span class="hint">${kindInWords(list)} · ${list.place}</span><br>${words.reading}</li>`)}</ul></div>`;
}

export function listPage(law: Law, { list, words }: ListPage): TemplateResult {
  return html`<div class="law"><p><a href=${listsAddress}>${say("lists-title")}</a></p><h1>${list.title}</h1><p class="lead">${words.reading}</p>
    <p class="read-in">${list.place}. ${readInWords(list.readIn)}</p>
    ${words.howRead ? html`<p class="how-read">${say("how-we-read-it", { text: words.howRead })}</p>` : nothing}
    ${usedBy(law, list.id)}<p>${kindInWords(list)}. ${say("lists-days")}</p>
    ${list.kind === "all-codes" ? controlList(list) : html`<ul class="entries">${list.entries.map((entry) => entryView(law, list, entry))}</ul>`}</div>`;
}

function kindInWords(list: List): string {
  return say(`list-kind-${list.kind}`, { count: new Set(list.entries.map(({ value }) => value)).size });
}

/** The provisions whose conditions name the list. */
function usedBy({ contents }: Law, id: string) {
  const passages = contents.texts.flatMap(({ parts }) => parts.flatMap(({ provisions }) => provisions));
  const users = passages.filter(({ conditions }) => conditions.some((condition) => listsIn(condition).includes(id)));
  if (users.length === 0) return nothing;
  return html`<p class="label">${say("list-used-by")}</p><ul>${users.map(({ provision }) => html`<li><a href=${provisionAddress(provision.id)}>${provision.citation.label}</a> ${provision.citation.title}</li>`)}</ul>`;
}

function entryView(law: Law, list: List, entry: Entry) {
  return html`<li>${list.kind.endsWith("codes") ? codeView(law, entry.value) : html`<strong>${countryName(entry.value)}</strong> <span class="hint">${entry.value}</span>`}${details(entry)}</li>`;
}

/** A code leads to its place on the control list. */
function codeView({ contents }: Law, code: string) {
  const whole = contents.lists.find(({ list }) => list.kind === "all-codes")?.list;
  const known = whole?.entries.some(({ value }) => value === code);
  return html`${whole !== undefined && known ? html`<a href="${listAddress(whole.id)}#${code}">${code}</a>` : html`<strong>${code}</strong>`} ${labelOf(code)}`;
}

/** Days, standing and note of an entry. */
function details(entry: Entry) {
  const parts = [...daysOf(entry), ...(entry.standing === "firm" ? [] : [say(`standing-${entry.standing}`)]), ...(entry.note === undefined ? [] : [entry.note])];
  return parts.map((part) => html` <span class="hint">· ${part}</span>`);
}
