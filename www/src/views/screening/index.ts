import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Said } from "../../answers.ts";
import type { Page } from "../../page.ts";
import { inTheEnd, saids, screened, screening, screens, withNote, withSaid, type Question } from "../../screening.ts";
import { say } from "../../words.ts";
import { goButton } from "../parts.ts";
import { endView } from "./end.ts";
import { meaningView, restingOn, saidInWords } from "./parts.ts";

/** One screen of the screening: a step, or what the answers add up to. */
export function screeningView(page: Page, id: string): TemplateResult {
  const step = screening.steps.find((one) => one.id === id);
  if (step === undefined) return endView(page);
  const number = screens.indexOf(id) + 1;
  const next = screens[number] ?? inTheEnd;
  const go = (event: Event) => {
    event.preventDefault();
    page.act.go({ at: "screening", step: next });
  };
  return html`<form class="step screening" novalidate @submit=${go}>
    <p class="band-name">${screening.title} · ${say("screening-step-of", { number, all: screening.steps.length })}</p>
    <h1 tabindex="-1">${step.title}</h1>
    <p class="help">${step.reading}</p>
    ${number === 1 ? html`<p class="note">${screening.reading}</p>` : nothing}
    ${step.questions.map((question) => questionView(page, question))}
    <div class="screening-note"><label for="note-${id}">${say("screening-note")}</label><p class="hint" id="note-${id}-hint">${say("screening-note.help")}</p>
      <input type="text" id="note-${id}" autocomplete="off" spellcheck="false" maxlength="500" aria-describedby="note-${id}-hint" .value=${live(screened(page.answers).notes[id] ?? "")}
        @change=${(event: Event) => page.act.screen(withNote(page.answers, id, (event.target as HTMLInputElement).value))}></div>
    <div class="buttons">
      <button type="submit" class="primary">${say("continue")}</button>
      ${next === inTheEnd ? nothing : goButton(page, { at: "screening", step: inTheEnd }, say("screening-to-the-end"))}
    </div>
  </form>`;
}

function questionView(page: Page, question: Question) {
  const { id, words, force } = question;
  const said = screened(page.answers).said[id];
  return html`<fieldset class="question" id="screening-${id}">
    <legend><h2>${words}</h2></legend>
    <p class="force ${force}">${say(`screening-${force}`)}</p>
    <p class="help">${question.reading}</p>
    <div class="choices in-a-row">${saids.map((one) => choice(page, id, one, said === one))}</div>
    <div class="meaning" role="status">${said === undefined ? nothing : meaningView(question, said)}</div>
    <details class="why"><summary>${say("screening-why")}</summary>${meanings(question)}${restingOn(page, question.restsOn)}</details>
  </fieldset>`;
}

function choice(page: Page, id: string, said: Said, checked: boolean) {
  return html`<div class="choice"><input type="radio" id="screening-${id}-${said}" name="screening-${id}" .checked=${live(checked)}
    @change=${() => page.act.screen(withSaid(page.answers, id, said))}><label for="screening-${id}-${said}">${saidInWords(said)}</label></div>`;
}

function meanings(question: Question) {
  return html`<dl class="meanings">${(["yes", "no"] as const).map((said) => html`<div><dt>${saidInWords(said)}</dt><dd>${meaningView(question, said)}</dd></div>`)}</dl>`;
}
