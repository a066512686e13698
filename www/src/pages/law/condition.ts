import { html, type TemplateResult } from "lit";
import type { Grounds } from "../../door.ts";
import { nodeInWords } from "../../views/result/grounds.ts";
import { listAddress, provisionAddress } from "../../addresses.ts";
import type { Law } from "./shapes.ts";

/** A condition in words as a nested list; lists and other provisions lead to where they stand. */
export function conditionView(law: Law, condition: Grounds): TemplateResult {
  return html`<ul class="condition">${node(law, condition)}</ul>`;
}

function node(law: Law, grounds: Grounds): TemplateResult {
  const words = nodeInWords(law, grounds);
  const address = grounds.provision !== undefined ? provisionAddress(grounds.provision) : grounds.list !== undefined ? listAddress(grounds.list) : undefined;
  const parts = grounds.children === undefined ? "" : html`<ul>${grounds.children.map((part) => node(law, part))}</ul>`;
  return html`<li>${address === undefined ? words : html`<a href=${address}>${words}</a>`}${parts}</li>`;
}

/** The lists that a condition names. */
export function listsIn(condition: Grounds): string[] {
  return [...(condition.list === undefined ? [] : [condition.list]), ...(condition.children ?? []).flatMap(listsIn)];
}
