import { html, nothing, type TemplateResult } from "lit";
import { say } from "../../words.ts";
import type { AmendPage } from "../page.ts";

/** The link, the file, and what each holds. */
export function handOnView(page: AmendPage): TemplateResult {
  const { link, copied, act, stack } = page;
  const load = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) act.load(file);
    input.value = "";
  };
  const select = (event: Event) => (event.target as HTMLInputElement).select();
  return html`<h2>${say("amend-tab-hand-on")}</h2>
    ${stack.entries.length === 0 || link === undefined ? html`<p>${say("amend-nothing-yet")}</p>` : html`<h3>${say("amend-link")}</h3><p class="help">${say("amend-link-holds", { count: stack.entries.length, size: link.size })}</p>
      <p><label for="link">${say("amend-link-label")}</label><input type="text" id="link" readonly .value=${link.address} @focus=${select}></p>
      <p class="buttons"><button type="button" class="primary" id="copy-link" @click=${() => act.copyLink()}>${say("amend-copy-link")}</button>
        <span role="status">${copied === undefined ? nothing : say(copied ? "amend-copied" : "amend-not-copied")}</span></p>
      <h3>${say("amend-file")}</h3><p class="help">${say("amend-file-holds")}</p><p><button type="button" class="secondary" @click=${() => act.save("json")}>${say("amend-save-json")}</button></p>`}
    <p><label for="load">${say("amend-load")}</label><input type="file" id="load" accept=".json,application/json" @change=${load}></p>`;
}
