import { html, nothing, type TemplateResult } from "lit";
import { say } from "../../words.ts";
import type { MarkedLine, Piece } from "../difference.ts";
import type { AmendPage } from "../page.ts";
import { listRowsIn, passagesIn } from "../shown.ts";
import type { ListRow } from "../table.ts";
import type { Passage } from "../wording.ts";

/** The text as it would then stand, with what goes struck and what comes underlined. */
export function wordingView(page: AmendPage): TemplateResult {
  const { whole, act } = page;
  const [passages, lists] = [passagesIn(page, whole), listRowsIn(page)];
  return html`<h2>${say("amend-tab-wording")}</h2><p class="help">${say("amend-wording-help")}</p>
    <p class="choice screen-only"><input type="checkbox" id="whole" .checked=${whole} @change=${(event: Event) => act.whole((event.target as HTMLInputElement).checked)}><label for="whole">${say("amend-whole")}</label></p>
    ${passages.length + lists.length === 0 ? html`<p>${say("amend-nothing-yet")}</p>` : passages.map(passageView)}${lists.map(listView)}`;
}

function passageView({ id, label, title, state, lines, stale }: Passage) {
  return html`<section class="passage" data-passage=${id}><h3>${label} <span class="title">${title}</span> ${state === "same" ? nothing : html`<span class="tag">${say(`amend-state-${state}`)}</span>`}</h3>
    ${stale === "" ? nothing : html`<p class="hint">${say("amend-read-before", { words: stale })}</p>`}${lines.map(lineView)}</section>`;
}

function listView({ title, way, values }: ListRow) {
  return html`<section class="passage"><h3>${say("amend-list", { list: title })}</h3><p>${pieceView({ kind: way === "add" ? "ins" : "del", words: values })}</p></section>`;
}

function lineView({ indent, pieces }: MarkedLine) {
  return html`<p class="in-${Math.min(indent, 6)}">${pieces.map(pieceView)}</p>`;
}

/** Strike and underline are for eyes; the marks in brackets for print without colour, the words for who listens. */
function pieceView({ kind, words }: Piece) {
  if (kind === "same" || words.trim() === "") return words;
  const spoken = html`<span class="visually-hidden">${say(kind === "del" ? "amend-mark-deleted" : "amend-mark-inserted")} </span>`;
  const end = html`<span class="visually-hidden"> ${say("amend-mark-end")}</span>`;
  return kind === "del" ? html`<del>${spoken}<span class="edge" aria-hidden="true">[−</span>${words}<span class="edge" aria-hidden="true">−]</span>${end}</del>` : html`<ins>${spoken}<span class="edge" aria-hidden="true">[+</span>${words}<span class="edge" aria-hidden="true">+]</span>${end}</ins>`;
}
