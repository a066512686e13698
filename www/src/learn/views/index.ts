import { html, nothing, type TemplateResult } from "lit";
import { libraryCase } from "../../library.ts";
import { say } from "../../words.ts";
import type { LearnPage } from "../page.ts";
import { toLibrary } from "./case.ts";
import { caseView } from "./case.ts";
import { exerciseView, makeView } from "./exercise.ts";
import { libraryView } from "./library.ts";
import { questionsView } from "./questions.ts";

/** The screen that the address asks for. */
export function screen(page: LearnPage): TemplateResult {
  return html`<div class="learn">${troubleView(page)}${view(page)}</div>`;
}

/** The name of the screen, for the title of the page. */
export function titleOf({ place }: LearnPage): string {
  switch (place.at) {
    case "library": return say("learn-title");
    case "case": return libraryCase(place.id)?.title ?? say("learn-title");
    case "questions": return say("learn-questions-title");
    case "make": return say("learn-make-title");
    case "exercise": return say("learn-exercise-title");
    case "nowhere": return say(`flaw-${place.flaw}`);
  }
}

function view(page: LearnPage): TemplateResult {
  const { place } = page;
  switch (place.at) {
    case "library": return libraryView(page);
    case "case": {
      const one = libraryCase(place.id);
      return one === undefined ? libraryView(page) : caseView(page, one);
    }
    case "questions": return questionsView(page);
    case "make": return makeView(page);
    case "exercise": return exerciseView(page, place.exercise, place.unknown);
    case "nowhere": return html`<div class="trouble" role="alert" data-trouble=${place.flaw}><h1 tabindex="-1">${say(`flaw-${place.flaw}`)}</h1><p>${say(`flaw-${place.flaw}.help`)}</p>
      <p class="hint">${say("learn-link-held", { held: place.named })}</p><p><a href="#" @click=${toLibrary(page)}>${say("learn-back")}</a></p></div>`;
  }
}

function troubleView({ trouble }: LearnPage) {
  return trouble === undefined ? nothing : html`<div class="trouble" role="alert" data-trouble=${trouble}><h2>${say(`learn-${trouble}`)}</h2><p>${say(`learn-${trouble}.help`)}</p></div>`;
}
