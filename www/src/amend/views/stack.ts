import { html, nothing, type TemplateResult } from "lit";
import { standingOf } from "../../texts.ts";
import { say } from "../../words.ts";
import { titleOf } from "../draft.ts";
import type { AmendPage } from "../page.ts";
import { entryOf } from "../stack.ts";
import { placeOf, problemsView } from "./problems.ts";

/** Which text is amended, by which amendments, in which order; and another stack to compare with. */
export function stackView(page: AmendPage): TemplateResult {
  const { texts, stack, act, problems, toggles, presets } = page;
  const name = (status: string) => say(`amend-status-${status}`);
  const own = toggles.filter(({ amends }) => amends === stack.text);
  const ownPresets = presets.filter(({ amends }) => amends === stack.text);
  const take = (event: Event, what: (id: string) => void) => {
    const select = event.target as HTMLSelectElement;
    if (select.value !== "") what(select.value);
    select.value = "";
  };
  return html`<section class="stack screen-only" aria-labelledby="stack"><h2 id="stack">${say("amend-stack-title")}</h2>
    <div class="pickers"><p><label for="text">${say("amend-text")}</label><select id="text" @change=${(event: Event) => act.text((event.target as HTMLSelectElement).value)}>
        ${texts.map((text) => html`<option value=${text.id} ?selected=${text.id === stack.text}>${text.from.slice(0, 4)} · ${text.title} (${name(standingOf(text))})</option>`)}</select></p>
      ${own.length === 0 ? nothing : html`<p><label for="toggle">${say("amend-take")}</label><select id="toggle" @change=${(event: Event) => take(event, act.take)}><option value="">${say("amend-choose")}</option>
        ${own.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></p>`}
      ${ownPresets.length === 0 ? nothing : html`<p><label for="preset">${say("amend-take-preset")}</label><select id="preset" @change=${(event: Event) => take(event, act.takePreset)}><option value="">${say("amend-choose")}</option>
        ${ownPresets.map(({ id, title, parts }) => html`<option value=${id}>${title} (${say("amend-amendments", { count: parts.length })})</option>`)}</select></p>`}</div>
    ${stack.entries.length === 0 ? html`<p class="hint">${say("amend-stack-empty")}</p>` : html`<ol class="entries-of">${stack.entries.map((_, at) => entryView(page, at))}</ol>`}
    ${stack.entries.length === 0 ? nothing : html`<p class="bar"><button type="button" class="secondary small" @click=${() => act.newEntry()}>${say("amend-new-entry")}</button> ${asideButtons(page)}</p>`}
    ${problems.length === 0 ? nothing : html`<div class="trouble conflicts" role="alert"><h3>${say("amend-conflicts")}</h3><p>${say("amend-conflicts.help")}</p>${problemsView(page, problems)}</div>`}</section>`;
}

function entryView(page: AmendPage, at: number) {
  const { stack, act, problems, toggles } = page;
  const entry = stack.entries[at];
  if (entry === undefined) return nothing;
  const title = titleOf(entry.draft);
  const last = stack.entries.length - 1;
  const clashes = problems.some(({ place }) => entryOf(stack, placeOf(place).number ?? 0) === at);
  const reading = toggles.find(({ text }) => text === entry.draft)?.reading;
  const rename = (event: Event) => act.rename(at, (event.target as HTMLInputElement).value);
  return html`<li class="entry ${entry.on ? "" : "off"} ${clashes ? "clashes" : ""}" aria-current=${at === page.at ? "true" : nothing}>
    <span class="choice"><input type="checkbox" id="on-${at}" .checked=${entry.on} @change=${(event: Event) => act.onOff(at, (event.target as HTMLInputElement).checked)}><label for="on-${at}">${title}</label></span>
    ${clashes ? html`<span class="tag clash">${say("amend-clashes")}</span>` : nothing}
    <span class="entry-tools">${at === page.at ? html`<span class="tag">${say("amend-in-hand")}</span>` : html`<button type="button" class="link" @click=${() => act.entry(at)}>${say("amend-edit")}<span class="visually-hidden">: ${title}</span></button>`}
      <button type="button" class="link" aria-disabled=${at === 0 ? "true" : "false"} @click=${() => act.move(at, -1)}>${say("amend-up")}<span class="visually-hidden">: ${title}</span></button>
      <button type="button" class="link" aria-disabled=${at === last ? "true" : "false"} @click=${() => act.move(at, 1)}>${say("amend-down")}<span class="visually-hidden">: ${title}</span></button>
      <button type="button" class="link" @click=${() => act.remove(at)}>${say("amend-remove")}<span class="visually-hidden">: ${title}</span></button></span>
    ${reading === undefined ? nothing : html`<span class="hint entry-reading">${reading}</span>`}
    ${at === page.at ? html`<details class="rename"><summary>${say("amend-rename")}</summary><p><label for="title-${at}">${say("amend-rename-label")}</label><input type="text" id="title-${at}" autocomplete="off" spellcheck="false" .value=${title} @change=${rename}></p></details>` : nothing}</li>`;
}

function asideButtons({ aside, act, stack, texts }: AmendPage) {
  if (aside === undefined) return html`<button type="button" class="secondary small" id="set-aside" @click=${() => act.setAside(true)}>${say("amend-set-aside")}</button> <span class="hint">${say("amend-set-aside.help")}</span>`;
  const titles = aside.entries.filter(({ on }) => on).map(({ draft }) => titleOf(draft));
  const name = aside.text === stack.text ? "" : `${texts.find(({ id }) => id === aside.text)?.title ?? aside.text}: `;
  return html`<span class="aside">${say("amend-aside", { titles: `${name}${titles.length === 0 ? say("amend-as-it-stands") : titles.join(", ")}` })}</span>
    <button type="button" class="secondary small" @click=${() => act.swap()}>${say("amend-swap")}</button> <button type="button" class="secondary small" @click=${() => act.setAside(false)}>${say("amend-end-aside")}</button>`;
}
