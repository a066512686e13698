import { html, type TemplateResult } from "lit";
import { say } from "../../words.ts";
import type { Choice } from "../choices.ts";
import type { Place } from "../limb.ts";
import { aboutOf, type AmendPage } from "../page.ts";

/** What can be done here, after the ARIA Authoring Practices: arrows, home and end, escape; leaving closes it. */
export function menuView(page: AmendPage, provision: string, words: string, choices: readonly Choice[], place: Place | "effect" = "effect"): TemplateResult {
  const { act } = page;
  const choose = (choice: Choice) => {
    if ("form" in choice) act.open({ provision, place, form: choice.form, ...(choice.list !== undefined && { list: choice.list }) });
    else act.edit(aboutOf(page, provision), choice.operations, choice.said);
  };
  const go = (event: KeyboardEvent) => {
    const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[role=menuitem]")];
    const at = items.indexOf(event.target as HTMLElement);
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      return act.open(undefined);
    }
    const next = { ArrowDown: items[(at + 1) % items.length], ArrowUp: items.at(at - 1), Home: items[0], End: items.at(-1) }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return html`<div class="limb-menu" role="menu" aria-label=${say("amend-menu", { limb: words })} @keydown=${go}>
    ${choices.map((choice) => html`<button type="button" role="menuitem" tabindex="-1" data-choice=${choice.id} @click=${() => choose(choice)}>${choice.words}</button>`)}</div>`;
}
