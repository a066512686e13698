import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page.ts";
import { stepOfFact, type Step } from "../steps.ts";
import { factInWords, valueInWords } from "../in-words.ts";
import { say } from "../words.ts";
import { goButton, takeBackButton } from "./parts.ts";

/** Every answer with a way to change it; answers that change nothing any more are struck, not deleted. */
export function reviewView(page: Page): TemplateResult {
  return html`<h1 tabindex="-1">${say("review-title")}</h1>
    <p class="help">${say("review-help")}</p>
    ${answersTable(page)}
    <div class="buttons">
      <button type="button" class="primary" @click=${() => page.act.go({ at: "result" })}>${say("to-the-result")}</button>
      ${goButton(page, { at: "all" }, say("show-all"))}
    </div>`;
}

/** The answers as a table; without `page.act` in use (in the record) the change links stay away. */
export function answersTable(page: Page, changeable = true): TemplateResult {
  const idle = page.idle();
  const order = page.library.facts.map((fact) => fact.id);
  const said = order.filter((fact) => fact in page.answers.facts || page.answers.unsure.includes(fact));
  if (said.length === 0) return html`<p>${say("nothing-answered")}</p>`;
  return html`<table class="answers"><caption class="visually-hidden">${say("answers-caption")}</caption>
    <thead><tr><th scope="col">${say("column-question")}</th><th scope="col">${say("column-answer")}</th>
      ${changeable ? html`<th scope="col" class="screen-only">${say("column-change")}</th>` : nothing}</tr></thead>
    <tbody>${said.map((fact) => row(page, fact, idle.includes(fact), changeable))}
      ${said.includes("day") ? nothing : dayRow(page, changeable)}</tbody></table>`;
}

function row(page: Page, id: string, idle: boolean, changeable: boolean) {
  const value = id in page.answers.facts ? valueInWords(page.facts.get(id), page.answers.facts[id]) : say("unsure");
  const short = factInWords(id);
  return html`<tr class=${idle ? "idle" : ""}><th scope="row">${idle ? html`<s>${short}</s>` : short}</th>
    <td>${idle ? html`<s>${value}</s> <span class="hint">${say("idle")}</span>` : value}</td>
    ${changeable ? html`<td class="screen-only">${change(page, stepOfFact(page.steps, id), short)}${takeBackButton(page, id)}</td>` : nothing}</tr>`;
}

function dayRow(page: Page, changeable: boolean) {
  const short = factInWords("day");
  return html`<tr><th scope="row">${short}</th><td>${say("today", { day: valueInWords(page.facts.get("day"), page.today) })}</td>
    ${changeable ? html`<td class="screen-only">${change(page, stepOfFact(page.steps, "day"), short)}</td>` : nothing}</tr>`;
}

function change(page: Page, step: Step | undefined, name: string) {
  return step === undefined ? nothing : goButton(page, { at: "step", step: step.id }, say("change"), name);
}
