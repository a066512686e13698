import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Page } from "../page.ts";
import { standingOf } from "../progress.ts";
import { useOf, valueInWords } from "../in-words.ts";
import { say, sayFirst } from "../words.ts";
import { field, heading, type Level } from "./field.ts";
import { screenFirst, whyWeAsk } from "./parts.ts";

/** What the exporter knows, and what the authority has said, about each use: two facts a use, asked as one grid. */
export function usesStep(page: Page, facts: string[], level: Level): TemplateResult {
  const uses = [...new Set(facts.map((fact) => useOf(fact)?.use).filter((use) => use !== undefined))];
  const others = facts.filter((fact) => useOf(fact) === undefined);
  return html`<section class="question" id="question-about-end-use" aria-labelledby="uses-heading">
    <div id="uses-heading">${heading(say("step-about-end-use"), level)}</div>
    <p class="help">${say("step-about-end-use.help")}</p>
    ${screenFirst(page)}
    <p class="quick">${quick(page, facts, "knows", "none")}${quick(page, facts, "informed", false)}</p>
    <div class="uses">${uses.map((use) => row(page, use, facts, others))}</div>
  </section>`;
}

/** States the mild answer for every open row at once; rows that an answer already settles stay as they are. */
function quick(page: Page, facts: string[], side: "informed" | "knows", value: string | boolean) {
  const open = facts.filter((fact) => useOf(fact)?.side === side && standingOf(fact, page.answers, page.report) === "asked");
  const label = html`${say(`quick-${side}`)}`;
  return html`<button type="button" class="secondary" id="quick-${side}" ?disabled=${open.length === 0}
    @click=${() => page.act.stateOpen(Object.fromEntries(open.map((fact) => [fact, value])))}>${label}</button>`;
}

function row(page: Page, use: string, facts: string[], others: string[]) {
  const sides = [`knows-${use}`, `informed-${use}`].filter((fact) => facts.includes(fact));
  const extra = others.filter((fact) => fact.startsWith(`${use}-`));
  const moot = sides.every((fact) => standingOf(fact, page.answers, page.report) === "moot");
  const help = sayFirst([`use-${use}.help`, ""]);
  return html`<div class="use ${moot ? "moot" : ""}" role="group" aria-labelledby="use-${use}">
    <h2 id="use-${use}" class="use-name">${say(`use-${use}.row`)}</h2>
    ${moot ? html`<p class="moot-note">${say("moot")}</p>` : nothing}
    ${help ? html`<p class="hint">${help}</p>` : nothing}
    <div class="sides">${sides.map((fact) => side(page, fact))}</div>
    ${extra.length > 0 && isLive(page, sides) ? html`<div class="inset">${extra.map((fact) => field(page, fact, "h2"))}</div>` : nothing}
    ${whyWeAsk(page, sides[0] ?? "")}
  </div>`;
}

/** Whether anybody suspects, knows or was told, so that what follows from the use is worth asking. */
function isLive(page: Page, sides: string[]): boolean {
  return page.place.at === "all" || sides.some((fact) => ![undefined, "none", false].includes(page.answers.facts[fact] as string));
}

function side(page: Page, id: string) {
  const fact = page.facts.get(id);
  const knows = useOf(id)?.side === "knows";
  const values: (string | boolean)[] = knows ? (fact?.values ?? []) : [true, false];
  const moot = standingOf(id, page.answers, page.report) === "moot";
  return html`<fieldset id="question-${id}" class="side ${moot ? "moot" : ""}"><legend>${say(knows ? "column-knows" : "column-informed")}</legend>
    <div class="choices in-a-row">
      ${values.map((value) => choice(id, String(value), valueInWords(fact, value), page.answers.facts[id] === value, () => page.act.state(id, value)))}
      ${choice(id, "unsure", say("unsure"), page.answers.unsure.includes(id), () => page.act.unsure(id))}
    </div></fieldset>`;
}

function choice(id: string, value: string, label: string, checked: boolean, choose: () => void) {
  return html`<div class="choice"><input type="radio" id="${id}-${value}" name=${id} .checked=${live(checked)} @change=${choose}>
    <label for="${id}-${value}">${label}</label></div>`;
}
