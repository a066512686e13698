import { html, nothing, type TemplateResult } from "lit";
import { provisionAddress } from "../addresses.ts";
import { provisionOf, screening, type Meaning, type Question } from "../screening.ts";
import { say } from "../words.ts";
import { readInWords } from "../views/parts.ts";
import { startStates } from "./check.ts";

/** Every question of the screening to read and to print; where scripts run, the tool takes its place. */
export function screeningPage(): TemplateResult {
  const { title, reading, steps, ending } = screening;
  return html`<catchall-check start="screening"><div class="text screening"><h1>${title}</h1><p class="lead">${reading}</p>
    <p class="without-script">${say("screening-to-read")}</p>${startStates()}
    <ol>${steps.map((step) => html`<li><h2>${step.title}</h2><p>${step.reading}</p>${step.questions.map(question)}</li>`)}</ol>
    <h2>${ending.title}</h2><p>${ending.reading}</p>
    <ul><li>${ending.noRedFlag}</li><li>${ending.oneRedFlag}</li><li>${ending.severalRedFlags}</li></ul>${cites(ending.restsOn)}</div></catchall-check>`;
}

function question({ id, words, force, reading, restsOn, yes, no }: Question) {
  return html`<section aria-labelledby=${id}><h3 id=${id}>${words}</h3><p class="force ${force}">${say(`screening-${force}`)}</p><p class="help">${reading}</p>
    <dl class="meanings">${meaning("yes", yes)}${meaning("no", no)}</dl>${cites(restsOn)}</section>`;
}

function meaning(said: "yes" | "no", { words, redFlag }: Meaning) {
  return html`<div><dt>${say(`value-${said}`)}</dt><dd>${words}${redFlag === undefined ? nothing : html` <strong class="red-flag">${say("screening-flag", { flag: redFlag })}</strong>`}</dd></div>`;
}

/** The provisions on their law pages, and how we know them. */
function cites(paths: string[]) {
  return html`<ul class="read-in">${paths.map(provisionOf).map((provision) => provision === undefined ? nothing
    : html`<li><a href=${provisionAddress(provision.id)}>${provision.citation.label}</a>: ${readInWords(provision.readIn)}</li>`)}</ul>`;
}
