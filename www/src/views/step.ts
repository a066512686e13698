import { html, nothing, type TemplateResult } from "lit";
import { codeOfGroup, labelOf } from "../labels.ts";
import type { Page } from "../page.ts";
import { isOnTheWay, type Step } from "../steps.ts";
import { matters, standingOf } from "../progress.ts";
import { questionInWords } from "../in-words.ts";
import { say } from "../words.ts";
import { field, heading, type Level } from "./field.ts";
import { allCodes, itemStep, kindsStep, onNoList } from "./item.ts";
import { usesStep } from "./uses.ts";
import { goButton } from "./parts.ts";

/** As many questions that can no longer change the result stand struck among the others; more would bury them. */
const mostMootShown = 6;

/** The heading of a step, which is also the title of the page. */
export function stepTitle(page: Page, step: Step): string {
  if (step.view === "item") return say("fact-item-codes");
  if (step.entry !== undefined) return say("step-entry", entryWords(page, step.entry));
  const [only] = step.facts;
  return step.view === "fields" && step.facts.length === 1 && only !== undefined ? questionInWords(only) : say(`step-${step.id}`);
}

/** One step of the guided check: one heading, its question, and the ways on. */
export function stepView(page: Page, step: Step): TemplateResult {
  return html`<form class="step" novalidate @submit=${(event: Event) => { event.preventDefault(); page.act.next(); }}>
    ${questions(page, step, "h1")}
    <div class="buttons">
      <button type="submit" class="primary">${say("continue")}</button>
      ${goButton(page, { at: "result" }, say("skip-to-result"))}
      ${goButton(page, { at: "all" }, say("show-all"))}
    </div>
  </form>`;
}

/** Every step on one page, in the same order and with the same answers. */
export function allView(page: Page): TemplateResult {
  const shown = page.steps.filter((step) => isOnTheWay(step, page.answers));
  return html`<form class="all" novalidate @submit=${(event: Event) => { event.preventDefault(); page.act.next(); }}>
    <h1 tabindex="-1">${say("all-title")}</h1>
    <p class="help">${say("all-help")}</p>
    ${shown.map((step) => block(page, step))}
    <div class="buttons">
      <button type="submit" class="primary">${say("to-the-result")}</button>
      ${goButton(page, { at: "step", step: firstOpen(page) }, say("one-at-a-time"))}
    </div>
  </form>`;
}

/** A step that can no longer matter is folded away under its struck heading, not gone. */
function block(page: Page, step: Step) {
  if (matters(step, page.answers, page.report)) return html`<div class="block">${questions(page, step, "h2")}</div>`;
  return html`<details class="block moot" id="folded-${step.id}"><summary><s>${stepTitle(page, step)}</s> <span class="hint">${say("step-moot")}</span></summary>
    ${questions(page, step, "h2")}</details>`;
}

function firstOpen(page: Page): string {
  const open = page.steps.find((step) => step.aside !== true && matters(step, page.answers, page.report) && step.facts.some((fact) => !(fact in page.answers.facts)));
  return (open ?? page.steps[0])?.id ?? "";
}

function questions(page: Page, step: Step, level: Level) {
  if (step.view === "item") return itemStep(page, level);
  if (step.view === "kinds") return kindsStep(page, level);
  if (step.view === "uses") return usesStep(page, step.facts, level);
  if (step.facts.length === 1) return step.facts.map((fact) => field(page, fact, level));
  return html`${heading(stepTitle(page, step), level)}
    <p class="help">${step.entry === undefined ? say(`step-${step.id}.help`) : say("step-entry.help")}</p>
    ${fields(page, step.facts)}
    ${step.entry === undefined ? nothing : onNoList(page)}`;
}

/** All fields; where many can no longer change the result, those are folded away below the others, not gone. */
function fields(page: Page, facts: string[]): TemplateResult {
  const moot = facts.filter((fact) => standingOf(fact, page.answers, page.report) === "moot");
  const folded = moot.length > mostMootShown ? moot : [];
  return html`${facts.filter((fact) => !folded.includes(fact)).map((fact) => field(page, fact, "h2"))}
    ${folded.length === 0 ? nothing : html`<details class="block moot"><summary>${say("moot-questions", { count: folded.length })}</summary>
      ${folded.map((fact) => field(page, fact, "h2"))}</details>`}`;
}

function entryWords(page: Page, group: string) {
  const code = codeOfGroup(group, allCodes(page));
  return { code, label: labelOf(code) };
}
