import { html, type TemplateResult } from "lit";
import { libraryCases } from "../library.ts";
import { glossaryAddress } from "../addresses.ts";
import { say } from "../words.ts";
import { staticLibrary } from "../learn/views/library.ts";
import { textName } from "../learn/words.ts";
import { startStates } from "./check.ts";
import type { Law } from "./law/shapes.ts";

/** Every case of the library to read; where scripts run, the tool takes its place. */
export function learnPage({ contents }: Law): TemplateResult {
  const nameOf = (id: string) => {
    const text = contents.texts.find(({ instrument }) => instrument.id === id);
    return text === undefined ? id : textName(text.instrument);
  };
  return html`<catchall-learn><div class="learn"><h1>${say("learn-title")}</h1><p class="lead">${say("learn-lead")}</p>
    <p class="without-script">${say("learn-no-script")}</p>${startStates()}
    <p><a href=${glossaryAddress}>${say("glossary-link")}</a></p>
    ${staticLibrary(libraryCases, nameOf)}</div></catchall-learn>`;
}
