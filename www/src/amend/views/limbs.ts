import { html, nothing, type TemplateResult } from "lit";
import type { Consolidation } from "../../../pkg/workshop.js";
import { say } from "../../words.ts";
import { choicesAt, standingOf } from "../choices.ts";
import { placesIn, type Limb, type Place } from "../limb.ts";
import { aboutOf, keyOf, type AmendPage } from "../page.ts";
import { limbInWords } from "../wording.ts";
import { formView } from "./forms.ts";
import { menuView } from "./menu.ts";

/** A condition as a nested list in which every limb is a button; one of them is in the order of tabs, arrows go to the others. */
export function limbsView(page: AmendPage, one: Consolidation, at: number): TemplateResult {
  const standing = standingOf(one);
  const limb = standing.conditions[at];
  if (limb === undefined) return html``;
  const { label } = aboutOf(page, one.id);
  const places = placesIn(standing.conditions).map(({ place }) => keyOf(place)).filter((key) => key === String(at) || key.startsWith(`${at}.`));
  const cursor = page.cursors.get(one.id) ?? "";
  const here = places.includes(cursor) ? cursor : (places[0] ?? "");
  return html`<ul class="limbs condition" aria-label=${say("amend-condition-of", { label })} @keydown=${(event: KeyboardEvent) => go(page, one.id, places, event)}>${node(limb, [at])}</ul>`;

  function node(part: Limb, place: Place): TemplateResult {
    const key = keyOf(place);
    const open = page.open?.provision === one.id && page.open.place !== "effect" && keyOf(page.open.place) === key ? page.open : undefined;
    const words = limbInWords({ text: page.stack.text, facts: page.facts, lists: page.lists, provisions: page.provisions }, part);
    const names = { text: page.stack.text, facts: page.facts, lists: page.lists, provisions: page.provisions };
    return html`<li><button type="button" class="limb" data-place=${key} tabindex=${key === here ? 0 : -1} aria-haspopup="menu" aria-expanded=${open === undefined ? "false" : "true"}
        @focus=${() => { if (key !== page.cursors.get(one.id)) page.act.cursor(one.id, key, false); }} @click=${() => page.act.open(open === undefined ? { provision: one.id, place } : undefined)}>${words}</button>
      ${open === undefined ? nothing : open.form === undefined ? menuView(page, one.id, words, choicesAt(names, standing, place, label), place) : formView(page, one, standing, open.form, place)}
      ${part.parts.length === 0 ? nothing : html`<ul>${part.parts.map((child, index) => node(child, [...place, index]))}</ul>`}</li>`;
  }
}

/** Up and down through the limbs, left to the group around, right into a group. */
function go(page: AmendPage, provision: string, places: string[], event: KeyboardEvent): void {
  const key = (event.target as HTMLElement).dataset.place;
  if (key === undefined) return;
  const at = places.indexOf(key);
  const next = {
    ArrowDown: places[at + 1], ArrowUp: places[at - 1], Home: places[0], End: places.at(-1),
    ArrowLeft: places.includes(key.replace(/\.\d+$/, "")) ? key.replace(/\.\d+$/, "") : undefined, ArrowRight: places.find((one) => one === `${key}.0`),
  }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  page.act.cursor(provision, next, true);
}
