import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Way } from "../answers.ts";
import { codeOfGroup, codesBelow, codesMatching, labelOf } from "../labels.ts";
import type { Page } from "../page.ts";
import { entryGroups } from "../steps.ts";
import { factInWords } from "../in-words.ts";
import { say } from "../words.ts";
import { checkbox, heading, mistakesOf, type Level } from "./field.ts";
import { screenFirst, whyWeAsk } from "./parts.ts";

const ways: Way[] = ["codes", "none", "describe", "unsure"];

/** What the item is: by its code, as checked and on no list, by what it does, or not known. */
export function itemStep(page: Page, level: Level): TemplateResult {
  return html`<fieldset class="question" id="question-item-codes">
    <legend>${heading(say("fact-item-codes"), level)}</legend>
    <p class="help" id="help-item-codes">${say("fact-item-codes.help")}</p>
    ${mistakesOf(page, "item-codes")}
    <div class="choices">${ways.map((way) => wayChoice(page, way))}</div>
    ${screenFirst(page)}${whyWeAsk(page, "item-codes")}
  </fieldset>`;
}

function wayChoice(page: Page, way: Way) {
  const id = `way-${way}`;
  return html`<div class="choice">
    <input type="radio" id=${id} name="way" .checked=${live(page.answers.way === way)} aria-describedby="${id}-hint" @change=${() => page.act.way(way)}>
    <label for=${id}>${say(`way-${way}`)}</label>
    <p class="hint" id="${id}-hint">${say(`way-${way}.help`)}</p>
    ${way === "codes" && page.answers.way === "codes" ? codePicker(page) : nothing}
  </div>`;
}

function codePicker(page: Page) {
  const list = allCodes(page);
  const options = (typed: string) => codesMatching(typed, list).map(({ code, label, also }) => ({ value: code, label: code, hint: label, also }));
  const chosen = chosenCodes(page);
  const typed = page.typed.get("item-codes") ?? "";
  return html`<div class="inset">
    <label for="item-codes">${say("codes-label")}</label>
    <p class="hint" id="codes-hint">${say("codes-hint")}</p>
    <div class="with-button">
      <catchall-combobox .field=${"item-codes"} .name=${factInWords("item-codes")} .describedBy=${"codes-hint mistake-item-codes"} .free=${true} .options=${options}
        .invalid=${page.mistakes.some((mistake) => mistake.fact === "item-codes")}
        @pick=${(event: CustomEvent<string>) => page.act.addCode(event.detail)}
        @typed-enter=${(event: CustomEvent<string>) => page.act.addCode(event.detail)}
        @typed=${(event: CustomEvent<string>) => page.act.typed("item-codes", event.detail)}></catchall-combobox>
      <button type="button" class="secondary" @click=${() => page.act.addCode(typed)}>${say("add-code")}</button>
    </div>
    ${suggestions(page)}
    ${chosen.length === 0 ? nothing : html`<ul class="chosen" aria-label=${say("chosen-codes")}>${chosen.map((code) => chosenCode(page, code))}</ul>`}
  </div>`;
}

function suggestions(page: Page) {
  const offered = page.mistakes.filter((mistake) => mistake.fact === "item-codes").flatMap((mistake) => mistake.suggestions);
  if (offered.length === 0) return nothing;
  return html`<p class="suggestions">${say("did-you-mean")} ${offered.map((code) => html`<button type="button" class="secondary small"
    @click=${() => page.act.addCode(code)}>${code}</button> `)}</p>`;
}

function chosenCode(page: Page, code: string) {
  const below = codesBelow(code, allCodes(page));
  const rest = chosenCodes(page).filter((one) => one !== code);
  return html`<li><strong>${code}</strong> ${labelOf(code)}
    <button type="button" class="link" @click=${() => page.act.codes(rest)}>${say("remove-code")}<span class="visually-hidden"> ${code}</span></button>
    ${below.length > 0 ? html`<details class="below"><summary>${say("code-has-subcodes", { count: below.length })}</summary>
      <p class="hint">${say("code-has-subcodes.help", { code })}</p>
      <p>${below.slice(0, 40).map((sub) => html`<button type="button" class="secondary small" @click=${() => page.act.codes([...rest, sub])}>${sub}</button> `)}</p></details>` : nothing}
  </li>`;
}

/** Which of the entries with technical questions the product may fall under. */
export function kindsStep(page: Page, level: Level): TemplateResult {
  const list = allCodes(page);
  return html`<fieldset class="question" id="question-kinds">
    <legend>${heading(say("step-kinds"), level)}</legend>
    <p class="help">${say("step-kinds.help")}</p>
    <div class="choices">${entryGroups(page.library.facts.filter((fact) => fact.asked)).map((group) =>
      checkbox(`kind-${group}`, say("kind", { label: labelOf(codeOfGroup(group, list)), code: codeOfGroup(group, list) }),
        page.answers.kinds.includes(group), (on) => page.act.kind(group, on)))}</div>
    ${onNoList(page)}
  </fieldset>`;
}

/** Our questions cover few of the entries: they can show that an item is listed, never that it is not. */
export function onNoList(page: Page): TemplateResult {
  return html`<div class="inset note"><p>${say("on-no-list.help")}</p>
    <button type="button" class="secondary" @click=${() => page.act.way("none")}>${say("on-no-list")}</button></div>`;
}

export function chosenCodes(page: Page): string[] {
  const codes = page.answers.facts["item-codes"];
  return Array.isArray(codes) ? codes : [];
}

export function allCodes(page: Page) {
  return page.library.lists.find((list) => list.kind === "all-codes");
}
