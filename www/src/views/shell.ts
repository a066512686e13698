import { html, nothing, type TemplateResult } from "lit";
import { headlineOf, toneOf } from "../headline.ts";
import type { Mistake, Page } from "../page.ts";
import { matters, standingOf } from "../progress.ts";
import { screening, screeningTitle, screens } from "../screening.ts";
import { isOnTheWay, type Step } from "../steps.ts";
import { factInWords } from "../in-words.ts";
import { quoted, say } from "../words.ts";
import { checkbox } from "./field.ts";
import { goButton, questionButton, takeBackButton } from "./parts.ts";
import { fileNote } from "./result/file.ts";
import { stepTitle } from "./step.ts";

/** The frame around every screen of the check: what is wrong, the screen, what we know so far, the tools. */
export function shell(page: Page, screen: TemplateResult, canGoBack: boolean): TemplateResult {
  const result = page.place.at === "result" || page.place.at === "file";
  return html`<div class="check ${result ? "check-result" : ""}">
    <div class="check-main">
      ${canGoBack ? html`<button type="button" class="link back screen-only" @click=${() => page.act.back()}>${say("back")}</button>` : nothing}
      ${trouble(page)}${errorSummary(page.mistakes)}${fileNote(page)}
      ${screen}
    </div>
    <aside class="check-side screen-only" aria-label=${say("side-label")}>
      ${result || page.place.at === "screening" ? nothing : soFar(page)}
      ${page.place.at === "screening" ? screenList(page, page.place.step) : stepList(page)}
      ${tools(page)}
    </aside>
  </div>`;
}

function soFar(page: Page) {
  const { report } = page;
  const words = report === undefined ? say("so-far-nothing") : headlineOf(report);
  return html`<div class="so-far ${report ? `tone-${toneOf(report)}` : ""}"><p class="band-name">${say("so-far")}</p>
    <p role="status" class="so-far-words">${words}</p>
    ${report && report.clash.length > 0 ? html`<ul>${report.clash.map((fact) => html`<li>${questionButton(page, fact, say("clash-change", { fact: factInWords(fact) }))}</li>`)}</ul>` : nothing}
    ${goButton(page, { at: "result" }, say("see-why"))}</div>`;
}

function stepList(page: Page) {
  const shown = page.steps.filter((step) => isOnTheWay(step, page.answers) && step.aside !== true);
  return html`<details class="steps-of"><summary>${say("steps-title")}</summary><ol class="steps">${shown.map((step) => stepLine(page, step))}
    <li>${goButton(page, { at: "review" }, say("review-title"))}</li><li>${goButton(page, { at: "screening", step: screens[0] ?? "" }, screening.title)}</li></ol></details>`;
}

function screenList(page: Page, here: string) {
  return html`<nav aria-labelledby="screens"><h2 id="screens">${screening.title}</h2><ol class="steps">${screens.map((id) => html`<li aria-current=${id === here ? "step" : nothing}>
    ${goButton(page, { at: "screening", step: id }, screeningTitle(id))}</li>`)}</ol></nav>`;
}

function stepLine(page: Page, step: Step) {
  const here = page.place.at === "step" && page.place.step === step.id;
  const moot = !matters(step, page.answers, page.report);
  const answered = step.facts.length > 0 && step.facts.every((fact) => standingOf(fact, page.answers, page.report) === "answered");
  const state = moot ? say("step-moot") : answered ? say("step-answered") : "";
  return html`<li class=${moot ? "moot" : ""} aria-current=${here ? "step" : nothing}>${goButton(page, { at: "step", step: step.id }, stepTitle(page, step))}
    ${state ? html`<span class="hint">${state}</span>` : nothing}</li>`;
}

function tools(page: Page) {
  const load = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) page.act.load(file);
    input.value = "";
  };
  return html`<div class="tools"><h2>${say("tools-title")}</h2>
    <p class="hint">${page.keeping ? say("kept-here") : say("only-in-memory")}</p>
    ${checkbox("keep", say("keep"), page.keeping, (on) => page.act.keep(on))}
    <p><label for="load">${say("load-record")}</label><input type="file" id="load" accept=".json,.html,application/json,text/html" @change=${load}></p>
    <button type="button" class="secondary" id="forget" @click=${() => page.act.forget()}>${say("forget")}</button></div>`;
}

/** Mistakes of the screen, with links to their fields; it takes the focus when it appears. */
function errorSummary(mistakes: Mistake[]) {
  if (mistakes.length === 0) return nothing;
  const focus = (event: Event, fact: string) => {
    event.preventDefault();
    document.getElementById(fact)?.focus();
  };
  return html`<div class="error-summary" tabindex="-1" role="alert" aria-labelledby="error-title"><h2 id="error-title">${say("error-title")}</h2>
    <ul>${mistakes.map(({ fact, message }) => html`<li><a href="#${fact}" @click=${(event: Event) => focus(event, fact)}>${message}</a></li>`)}</ul></div>`;
}

function trouble(page: Page) {
  const { trouble } = page;
  if (trouble === undefined) return nothing;
  const undo = trouble.kind === "stopped" || trouble.kind === "refused";
  return html`<div class="trouble" role="alert" data-trouble=${trouble.kind}><h2>${say(`trouble-${trouble.kind}`)}</h2>
    <p>${trouble.kind === "bad-record" || trouble.kind === "bad-link" ? say(`flaw-${trouble.flaw}`) : say(`trouble-${trouble.kind}.help`)}</p>
    ${trouble.kind === "refused" ? html`<ul>${trouble.problems.map(({ place, message }) => html`<li>${questionButton(page, place, quoted(message))} ${takeBackButton(page, place)}</li>`)}</ul>` : nothing}
    ${undo ? html`<button type="button" class="secondary" @click=${() => page.act.undo()}>${say("undo")}</button>
      <button type="button" class="secondary" @click=${() => page.act.go({ at: "review" })}>${say("to-the-review")}</button>` : nothing}</div>`;
}
