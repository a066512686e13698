import { html, nothing, type TemplateResult } from "lit";
import { listed, say } from "../../words.ts";
import { effectInWords } from "../in-short.ts";
import { tabs, type AmendPage, type Tab } from "../page.ts";
import { tableNote, tableOf } from "../shown.ts";
import { tableView } from "../table.ts";
import { effectView } from "./effect.ts";
import { handOnView } from "./hand-on.ts";
import { problemsView } from "./problems.ts";
import { provisionsView } from "./provisions.ts";
import { sourceView } from "./source.ts";
import { stackView } from "./stack.ts";
import { wordingView } from "./wording.ts";

/** The whole tool: the amendments, one of their views, and beside it what they change. */
export function amendView(page: AmendPage): TemplateResult {
  return html`<div class="amend tab-${page.tab}"><h1 tabindex="-1">${say("amend-title")}</h1><p class="lead screen-only">${say("amend-lead")}</p>
    <p class="visually-hidden" role="status" aria-live="polite">${page.said}</p>
    ${troubleView(page)}${openedView(page)}${stackView(page)}
    <div class="desk"><div class="views">${tabList(page)}${barView(page)}
      <section class="view" role="tabpanel" id="panel" aria-labelledby="tab-${page.tab}" data-tab=${page.tab}>${refusedView(page)}${panel(page)}</section></div>
      ${effectView(page)}</div>
    <p class="not-advice">${say("amend-not-advice")}</p></div>`;
}

function panel(page: AmendPage) {
  switch (page.tab) {
    case "change": return provisionsView(page);
    case "wording": return wordingView(page);
    case "table": return tablePart(page);
    case "source": return sourceView(page);
    case "hand-on": return handOnView(page);
  }
}

function tabList({ tab, act }: AmendPage) {
  const go = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = event.key === "Home" ? tabs[0] : event.key === "End" ? tabs.at(-1) : by === undefined ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    act.tab(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const one = (id: Tab) => html`<button type="button" role="tab" id="tab-${id}" aria-selected=${id === tab ? "true" : "false"} aria-controls="panel" tabindex=${id === tab ? 0 : -1} @click=${() => act.tab(id)}>${say(`amend-tab-${id}`)}</button>`;
  return html`<div class="tabs screen-only" role="tablist" aria-label=${say("amend-tabs")} @keydown=${go}>${tabs.map(one)}</div>`;
}

function barView(page: AmendPage) {
  const { act, canUndo, canRedo } = page;
  return html`<p class="bar screen-only"><button type="button" class="secondary small" id="undo" aria-disabled=${canUndo ? "false" : "true"} @click=${() => act.undo()}>${say("amend-undo")}</button>
    <button type="button" class="secondary small" id="redo" aria-disabled=${canRedo ? "false" : "true"} @click=${() => act.redo()}>${say("amend-redo")}</button>
    <span class="hint">${say("amend-undo-keys")}</span></p>${inShort(page)}`;
}

/** The effect in a line where edits are made, and the way to it. */
function inShort({ effect }: AmendPage) {
  if (effect.comparison === undefined) return nothing;
  return html`<p class="in-short screen-only ${effect.stale ? "stale" : ""}">${effectInWords(effect, 2)} <a href="#effect">${say("amend-see-effect")}</a></p>`;
}

function refusedView(page: AmendPage) {
  if (page.refused === undefined) return nothing;
  return html`<div class="trouble refused-edit" role="alert"><h2>${say("amend-refused")}</h2><p>${say("amend-refused.help", { what: page.refused.said })}</p>${problemsView(page, page.refused.problems)}</div>`;
}

function troubleView({ trouble, act }: AmendPage) {
  if (trouble === undefined) return nothing;
  return html`<div class="trouble" role="alert" data-trouble=${trouble}><h2>${say(`amend-trouble-${trouble}`)}</h2><p>${say(`amend-trouble-${trouble}.help`)}</p>
    ${trouble === "stopped" ? html`<button type="button" class="secondary" @click=${() => act.again()}>${say("amend-again")}</button>` : nothing}</div>`;
}

/** What has changed since a file was made: the text, the engine, the effect. */
function openedView({ opened }: AmendPage) {
  const { kept, stamp } = opened ?? {};
  if (kept === undefined || stamp === undefined) return nothing;
  const changed = [...(kept.stamp.base !== "" && stamp.base !== kept.stamp.base ? [say("amend-opened-text")] : []), ...(kept.stamp.engine !== "" && stamp.engine !== kept.stamp.engine ? [say("amend-opened-engine")] : [])];
  return html`<p class="note opened">${changed.length === 0 ? say("amend-opened-same", { made: kept.made }) : say("amend-opened-changed", { made: kept.made, changed: listed(changed) })}</p>`;
}

function tablePart(page: AmendPage) {
  const table = tableOf(page);
  if (table.passages.length + table.lists.length === 0) return html`<p>${say("amend-nothing-yet")}</p>`;
  return html`<h2 class="screen-only">${say("amend-tab-table")}</h2><p class="help screen-only">${say("amend-table-help")}</p>
    <p class="buttons screen-only"><button type="button" class="primary" id="print-table" @click=${() => page.act.print()}>${say("amend-print")}</button>
      <button type="button" class="secondary" id="copy-table" @click=${() => page.act.copyTable()}>${say("amend-copy-table")}</button>
      <button type="button" class="secondary" @click=${() => page.act.save("html")}>${say("amend-save-html")}</button>
      <button type="button" class="secondary" @click=${() => page.act.save("markdown")}>${say("amend-save-markdown")}</button>
      <span role="status">${page.copied === undefined ? nothing : say(page.copied ? "amend-copied" : "amend-not-copied")}</span></p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say("amend-tab-table")}>${tableView(table)}</div><p class="hint">${tableNote(page)}</p>`;
}
