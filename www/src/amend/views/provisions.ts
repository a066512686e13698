import { html, nothing, type TemplateResult } from "lit";
import type { Consolidation } from "../../../pkg/workshop.js";
import { readInWords } from "../../views/parts.ts";
import { say, sayFirst } from "../../words.ts";
import { effectChoices, standingOf } from "../choices.ts";
import { aboutOf, type AmendPage } from "../page.ts";
import { effectInWords, periodInWords, whenInWords } from "../wording.ts";
import { formView } from "./forms.ts";
import { limbsView } from "./limbs.ts";
import { menuView } from "./menu.ts";

/** The text provision by provision; what stands open can be changed limb by limb. */
export function provisionsView(page: AmendPage): TemplateResult {
  const { act, filter, everything } = page;
  const found = page.standing.filter((one) => isShown(page, one));
  return html`<h2>${say("amend-tab-change")}</h2><p class="help">${say("amend-change-help")}</p>
    <div class="find screen-only"><p><label for="find">${say("amend-find")}</label><input type="text" id="find" autocomplete="off" spellcheck="false" .value=${filter} @input=${(event: Event) => act.filter((event.target as HTMLInputElement).value)}></p>
      <p class="choice"><input type="checkbox" id="everything" .checked=${everything} @change=${(event: Event) => act.everything((event.target as HTMLInputElement).checked)}><label for="everything">${say("amend-everything")}</label></p></div>
    <p class="hint" role="status">${say("amend-found", { count: found.length })}</p>
    ${found.map((one) => provisionView(page, one))}`;
}

function isShown(page: AmendPage, { id, after, before, state }: Consolidation): boolean {
  const provision = (after ?? before)?.provision;
  if (provision === undefined) return false;
  const typed = page.filter.toLowerCase().replace(/\s+/g, " ").trim();
  if (typed === "" && !page.everything && state === "same" && ["no-rule", "entry"].includes(provision.kind)) return false;
  const text = `${provision.citation.label} ${provision.citation.title} ${id} ${page.newReading(id) ?? page.reading(id)}`.toLowerCase();
  return typed.split(" ").every((word) => text.includes(word));
}

function provisionView(page: AmendPage, one: Consolidation) {
  const { id, state, after, before } = one;
  const stands = after ?? before;
  if (stands === undefined) return nothing;
  const { citation, kind } = stands.provision;
  const open = page.shown.has(id);
  const show = (event: Event) => {
    const now = (event.currentTarget as HTMLDetailsElement).open;
    if (now !== page.shown.has(id)) page.act.show(id, now);
  };
  return html`<details class="provision kind-${kind} ${state}" data-provision=${id} ?open=${open} @toggle=${show}>
    <summary><strong>${citation.label}</strong> ${citation.title} <span class="tag">${sayFirst([`amend-kind-${kind}`, kind])}</span>${state === "same" ? nothing : html` <span class="tag state">${say(`amend-state-${state}`)}</span>`}</summary>
    ${open ? bodyView(page, one) : nothing}</details>`;
}

function bodyView(page: AmendPage, one: Consolidation) {
  const { id, state, after } = one;
  const read = page.newReading(id) ?? page.reading(id);
  const reading = read === "" ? nothing : html`<blockquote class="reading"><p>${read}</p></blockquote>`;
  if (after === undefined) return html`${reading}<p class="hint">${say("amend-gone")}</p>`;
  const { provision, effect, applies } = after;
  const stale = state === "changed" && page.newReading(id) === undefined;
  return html`${reading}${stale ? html`<p class="hint">${say("amend-stale-reading")}</p>` : nothing}
    <p class="read-in">${provision.citation.place}. ${provision.readIn.kind === "draft" ? say("amend-read-in-draft") : readInWords(provision.readIn)}</p>
    ${provision.conditions.map((_, at) => html`<p class="label">${at === 0 ? whenInWords(provision.kind) : say("amend-unless")}</p>${limbsView(page, one, at)}`)}
    ${effectLine(page, one, effect)}
    ${provision.duties.length === 0 ? nothing : html`<p class="label">${say("you-must")}</p><ul>${provision.duties.map((duty) => html`<li>${sayFirst([`duty-${duty}`, duty])}</li>`)}</ul>`}
    <p class="hint">${periodInWords(applies)}</p>${toolsView(page, one)}`;
}

/** What follows; where there are others to choose from, it opens them. */
function effectLine(page: AmendPage, one: Consolidation, effect: string) {
  const { id } = one;
  const words = effectInWords({ text: page.stack.text, provisions: page.provisions }, effect);
  if (one.after?.provision.kind === "authorisation") return coversLine(page, one, words);
  const choices = effectChoices(one, aboutOf(page, id).label);
  if (choices.length === 0) return html`<p class="follows">${words}</p>`;
  const asked = page.open?.provision === id && page.open.place === "effect" ? page.open : undefined;
  const open = asked !== undefined && asked.form === undefined;
  return html`<p class="follows"><button type="button" class="limb" data-place="effect" aria-haspopup="menu" aria-expanded=${open ? "true" : "false"} @click=${() => page.act.open(open ? undefined : { provision: id, place: "effect" })}>${words}</button></p>
    ${open ? menuView(page, id, words, choices) : nothing}${asked?.form === "effect" ? formView(page, one, standingOf(one), "effect") : nothing}`;
}

/** What a general authorisation covers: it opens the requirements that there are. */
function coversLine(page: AmendPage, one: Consolidation, words: string) {
  const { id } = one;
  const open = page.open?.provision === id && page.open.form === "covers";
  return html`<p class="follows"><button type="button" class="limb" data-place="effect" aria-expanded=${open ? "true" : "false"} @click=${() => page.act.open(open ? undefined : { provision: id, place: "effect", form: "covers" })}>${words}</button></p>
    ${open ? formView(page, one, standingOf(one), "covers") : nothing}`;
}

/** What can be done to a provision as a whole. */
function toolsView(page: AmendPage, one: Consolidation) {
  const { id } = one;
  const about = aboutOf(page, id);
  const form = page.open?.provision === id && page.open.place === "effect" ? page.open.form : undefined;
  const button = (kind: "insert" | "substitute" | "dates" | "reading") => html`<button type="button" class="secondary small" aria-expanded=${form === kind ? "true" : "false"} @click=${() => page.act.open(form === kind ? undefined : { provision: id, place: "effect", form: kind })}>${say(`amend-tool-${kind}`)}<span class="visually-hidden">: ${about.label}</span></button>`;
  return html`<div class="provision-tools screen-only">${button("reading")} ${button("dates")} ${button("substitute")} ${button("insert")}
      <button type="button" class="secondary small" @click=${() => page.act.edit(about, [`repeal ${id}`], say("amend-said-repeal", { label: about.label }))}>${say("amend-tool-repeal")}<span class="visually-hidden">: ${about.label}</span></button></div>
    ${form === undefined || form === "covers" || form === "effect" ? nothing : formView(page, one, standingOf(one), form)}`;
}
