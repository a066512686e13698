import { html, nothing, type TemplateResult } from "lit";
import type { List } from "../../door.ts";
import { labelOf, otherLabelsOf } from "../../labels.ts";
import { say, sayFirst } from "../../words.ts";
import { daysOf, type Entry } from "./entry.ts";

interface Branch { code: string; notUsed: boolean; days: string[]; below: Branch[] }

/** The whole control list as a tree: categories, entries with our labels, sub-codes. */
export function controlList(list: List): TemplateResult {
  const roots = treeOf(list.entries);
  const categories = [...new Set(roots.map(({ code }) => code.slice(0, 1)))];
  return html`<nav aria-label=${say("categories")} class="parts-nav"><ol>${categories.map((category) => html`<li><a href="#category-${category}">${categoryInWords(category)}</a></li>`)}</ol></nav>
    ${categories.map((category) => html`<section class="category"><h2 id="category-${category}">${categoryInWords(category)}</h2>
      <ul class="codes">${roots.filter(({ code }) => code.startsWith(category)).map(rootView)}</ul></section>`)}`;
}

function categoryInWords(category: string): string {
  return sayFirst([`category-${category}`, category]);
}

function rootView(branch: Branch): TemplateResult {
  const { code, below } = branch;
  const head = html`<strong>${code}</strong> ${labelOf(code)}${hints(branch)}`;
  if (below.length === 0) return html`<li id=${code}>${head}${otherLabels(code)}</li>`;
  return html`<li id=${code}><details><summary>${head}</summary>${otherLabels(code)}${branches(below)}</details></li>`;
}

/** The labels in other languages, for whoever searches the page with the browser. */
function otherLabels(code: string) {
  const labels = otherLabelsOf(code);
  if (labels.length === 0) return nothing;
  return html`<p class="hint">${labels.map(({ language, label }, at) => html`${at === 0 ? "" : " · "}<span lang=${language}>${label}</span>`)}</p>`;
}

function branches(all: Branch[]): TemplateResult {
  return html`<ul>${all.map((branch) => html`<li id=${branch.code}>${branch.code}${ownLabel(branch.code)}${hints(branch)}${branch.below.length === 0 ? "" : branches(branch.below)}</li>`)}</ul>`;
}

/** A label of its own; most sub-codes go by that of the entry above them. */
function ownLabel(code: string): string {
  const label = labelOf(code);
  return label === labelOf(code.slice(0, code.lastIndexOf("."))) ? "" : ` ${label}`;
}

function hints({ notUsed, days }: Branch) {
  const words = [...days, ...(notUsed ? [say("standing-not-used")] : [])];
  return words.map((text) => html` <span class="hint">· ${text}</span>`);
}

/** Every code below the one that it begins with; a code that stands twice is dated by its later line. */
function treeOf(entries: Entry[]): Branch[] {
  const all = new Map<string, Branch>();
  for (const entry of entries) {
    const before = all.get(entry.value);
    const branch = before ?? { code: entry.value, notUsed: entry.standing === "not-used", days: [], below: [] };
    branch.days.push(...daysOf(entry));
    all.set(entry.value, branch);
  }
  const roots: Branch[] = [];
  for (const branch of [...all.values()].sort((one, other) => one.code.localeCompare(other.code, "en", { numeric: true }))) {
    (all.get(branch.code.slice(0, branch.code.lastIndexOf(".")))?.below ?? roots).push(branch);
  }
  return roots;
}
