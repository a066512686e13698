import { html, type TemplateResult } from "lit";
import { libraryCases } from "../library.ts";
import { glossaryAddress } from "../addresses.ts";
import { say } from "../words.ts";
import { staticLibrary } from "../learn/views/library.ts";
import type { NameOf } from "../learn/views/story.ts";
import "../learn/words.ts";
import { failures } from "./check.ts";

/** Every case of the library to read; where scripts run, the tool takes its place. */
export function learnPage(nameOf: NameOf): TemplateResult {
  return html`<catchall-learn><div class="learn"><h1>${say("learn-title")}</h1><p class="lead">${say("learn-lead")}</p>
    <p id="starting" class="note with-script">${say("learn-starting")}</p>
    <div id="no-script" class="trouble without-script"><p>${say("learn-no-script")}</p></div>${failures()}
    <p><a href=${glossaryAddress}>${say("glossary-link")}</a></p>
    ${staticLibrary(libraryCases, nameOf)}</div></catchall-learn>`;
}
