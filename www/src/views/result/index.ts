import { html, type TemplateResult } from "lit";
import type { Page } from "../../page.ts";
import { say } from "../../words.ts";
import { exampleNote } from "../examples.ts";
import { goButton } from "../parts.ts";
import { loadedNote, recordTools, resultBody } from "./body.ts";
import { furtherCases } from "./file.ts";

export function resultView(page: Page): TemplateResult {
  const { report } = page;
  if (report === undefined) return html`<h1 tabindex="-1">${say("no-result-title")}</h1><p>${say("no-result-help")}</p>`;
  return html`${loadedNote(page)}${exampleNote(page)}${resultBody(page, report)}${furtherCases(page)}${recordTools(page)}
    <div class="buttons screen-only">${goButton(page, { at: "review" }, say("to-the-review"))}${goButton(page, { at: "all" }, say("show-all"))}</div>`;
}
