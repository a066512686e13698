import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { countriesMatching, countriesOf, countryName } from "../countries.ts";
import type { Fact } from "../door.ts";
import type { Page } from "../page.ts";
import { standingOf } from "../progress.ts";
import { factInWords, helpInWords, questionInWords, valueInWords } from "../in-words.ts";
import { say, sayFirst } from "../words.ts";
import { whyWeAsk } from "./parts.ts";
import "./combobox.ts";

export type Level = "h1" | "h2";

/** One question: its heading, help, why we ask, and a way to say "I don't know". */
export function field(page: Page, id: string, level: Level): TemplateResult | typeof nothing {
  const fact = page.facts.get(id);
  if (fact === undefined) return nothing;
  const moot = fact.kind !== "date" && standingOf(id, page.answers, page.report) === "moot";
  return html`<fieldset class="question ${moot ? "moot" : ""}" id="question-${id}">
    <legend>${heading(questionInWords(id), level)}</legend>
    ${moot ? html`<p class="moot-note">${say("moot")}</p>` : nothing}
    ${help(id)}${mistakesOf(page, id)}
    ${control(page, fact)}
    ${whyWeAsk(page, id)}
  </fieldset>`;
}

export function heading(text: string, level: Level): TemplateResult {
  return level === "h1" ? html`<h1 tabindex="-1">${text}</h1>` : html`<h2>${text}</h2>`;
}

export function mistakesOf(page: Page, id: string): TemplateResult | typeof nothing {
  const mine = page.mistakes.filter((mistake) => mistake.fact === id);
  if (mine.length === 0) return nothing;
  return html`<p class="mistake" id="mistake-${id}">${mine.map((mistake) => html`<strong>${say("mistake")}</strong> ${mistake.message}`)}</p>`;
}

function help(id: string) {
  const text = helpInWords(id);
  return text === "" ? nothing : html`<p class="help" id="help-${id}">${text}</p>`;
}

function control(page: Page, fact: Fact) {
  if (fact.kind === "country") return countryControl(page, fact);
  if (fact.kind === "date") return dateControl(page, fact);
  return choices(page, fact);
}

function choices(page: Page, fact: Fact) {
  const values: (boolean | string)[] = fact.kind === "yes-no" ? [true, false] : fact.values;
  return html`<div class="choices ${fact.kind === "yes-no" ? "in-a-row" : ""}">
    ${values.map((value) => radio(page, fact, String(value), valueInWords(fact, value), page.answers.facts[fact.id] === value, () => page.act.state(fact.id, value)))}
    ${unsureRadio(page, fact)}
  </div>`;
}

function unsureRadio(page: Page, fact: Fact) {
  return radio(page, fact, "unsure", say("unsure"), page.answers.unsure.includes(fact.id), () => page.act.unsure(fact.id));
}

function radio(page: Page, fact: Fact, value: string, label: string, checked: boolean, choose: () => void) {
  const id = `${fact.id}-${value}`;
  const hint = sayFirst([`value-${fact.id}-${value}.help`, `value-${value}.help`, ""]);
  return html`<div class="choice">
    <input type="radio" id=${id} name=${fact.id} .checked=${live(checked)} @change=${choose}
      aria-describedby=${hint ? `${id}-hint` : nothing} aria-invalid=${page.mistakes.some((one) => one.fact === fact.id) ? "true" : nothing}>
    <label for=${id}>${label}</label>${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
}

/** A picker of a country and "I don't know". */
export function countryControl(page: Page, fact: Fact): TemplateResult {
  // Named and sorted once the visitor looks for one, not when the page is drawn.
  const options = (typed: string) => countriesMatching(countriesOf(fact, page.library.lists), typed).map(({ code, name }) => ({ value: code, label: name, hint: code }));
  const stated = page.answers.facts[fact.id];
  const value = typeof stated === "string" ? { value: stated, label: countryName(stated), hint: stated } : undefined;
  const { destination } = page.answers.facts;
  const same = fact.id !== "destination" && fact.within === undefined && typeof destination === "string";
  return html`<catchall-combobox .field=${fact.id} .name=${factInWords(fact.id)} .describedBy=${describedBy(page, fact.id)} .value=${value}
      .options=${options} .invalid=${page.mistakes.some((one) => one.fact === fact.id)}
      @pick=${(event: CustomEvent<string>) => page.act.state(fact.id, event.detail)}
      @typed=${(event: CustomEvent<string>) => page.act.typed(fact.id, event.detail)}></catchall-combobox>
    <div class="choices">
      ${same ? checkbox(`${fact.id}-same`, say("same-as-destination", { country: countryName(destination) }), stated === destination, (on) =>
        on ? page.act.state(fact.id, destination) : page.act.clear(fact.id)) : nothing}
      ${checkbox(`${fact.id}-unsure`, say("unsure"), page.answers.unsure.includes(fact.id), (on) => (on ? page.act.unsure(fact.id) : page.act.clear(fact.id)))}
    </div>`;
}

export function checkbox(id: string, label: string, checked: boolean, choose: (on: boolean) => void): TemplateResult {
  return html`<div class="choice"><input type="checkbox" id=${id} .checked=${live(checked)}
    @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}><label for=${id}>${label}</label></div>`;
}

function dateControl(page: Page, fact: Fact) {
  const stated = page.answers.facts[fact.id];
  const choose = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    return value === "" ? page.act.clear(fact.id) : page.act.state(fact.id, value);
  };
  return html`<input type="date" id=${fact.id} aria-label=${factInWords(fact.id)} aria-describedby=${describedBy(page, fact.id)}
    .value=${live(typeof stated === "string" ? stated : "")} @change=${choose}>`;
}

function describedBy(page: Page, id: string): string {
  return page.mistakes.some((one) => one.fact === id) ? `help-${id} mistake-${id}` : `help-${id}`;
}
