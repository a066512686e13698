import { html, type TemplateResult } from "lit";
import { itemCodes } from "../../answers.ts";
import type { Finding, Grounds } from "../../door.ts";
import { factInWords, outcomeInWords, valuesInWords } from "../../in-words.ts";
import type { Page, Shown } from "../../page.ts";
import { say } from "../../words.ts";
import { citationLink, questionButton, reading } from "../parts.ts";

/** What gives ids their names. */
export type Named = Pick<Page, "facts" | "lists" | "provisions">;

/** One provision on this case: what it says, whether it applies, and the tree of its condition. */
export function findingView(page: Shown, finding: Finding, open = page.paper): TemplateResult {
  const provision = page.provisions.get(finding.provision);
  const effect = finding.effect === undefined ? (page.answer?.(finding) ?? "") : outcomeInWords(finding.effect);
  return html`<details class="finding ${finding.status}" data-provision=${finding.provision} ?open=${open}>
    <summary><span class="status ${finding.status}">${say(`status-${finding.status}`)}</span>
      <span class="finding-name"><strong>${finding.citation.label}</strong> ${finding.citation.title}</span>
      ${effect ? html`<span class="effect">${say("effect", { outcome: effect })}</span>` : ""}</summary>
    <p>${citationLink(finding.citation)}</p>
    ${reading(page, provision)}
    <ul class="tree">${node(page, finding.grounds)}</ul>
  </details>`;
}

/** A condition and, nested below, its parts; each with what it comes to on this case. */
export function node(page: Shown, grounds: Grounds): TemplateResult {
  const text = nodeInWords(page, grounds);
  const fact = grounds.kind === "codes" ? itemCodes : grounds.fact;
  const parts = partsOf(page, grounds);
  const children = parts.length === 0 ? "" : html`<ul>${parts.map((part) => node(page, part))}</ul>`;
  return html`<li class="node ${grounds.value}"><span class="truth">${say(`truth-${grounds.value}`)}</span>
    <span>${fact !== undefined && grounds.value === "unknown" ? questionButton(page, fact, text) : text}</span>${children}</li>`;
}

/** The parts of a condition; of a definition, the condition of its own finding. */
function partsOf(page: Shown, grounds: Grounds): Grounds[] {
  const definition = page.report?.findings.find((finding) => finding.provision === grounds.provision);
  const own = grounds.children ?? [];
  return definition === undefined ? own : [...own, definition.grounds];
}

/** A test or a group in words, without its parts. */
export function nodeInWords(page: Named, grounds: Grounds): string {
  const list = page.lists.get(grounds.list ?? "")?.title ?? grounds.list ?? "";
  switch (grounds.kind) {
    case "all": return say("grounds-all");
    case "any": return say("grounds-any");
    case "none": return say("grounds-none");
    case "not": return say("grounds-not");
    case "at-least": return say("grounds-at-least", { count: grounds.count ?? 0 });
    case "codes": return say(`grounds-codes-${grounds.operator ?? "some"}`, { list });
    case "definition": return say("grounds-definition", named(page, grounds.provision));
    case "applies": return say("grounds-applies", named(page, grounds.provision));
    default: return factTest(page, grounds, list);
  }
}

function factTest(page: Named, grounds: Grounds, list: string): string {
  const id = grounds.fact ?? "";
  const fact = page.facts.get(id);
  const name = factInWords(id);
  if (grounds.operator === "is-in") return say("grounds-in", { fact: name, list });
  const values = grounds.values ?? [];
  if (fact?.kind === "yes-no" && ["yes", "true"].includes(values[0] ?? "yes")) return name;
  const words = valuesInWords(fact, values.map(plainValue));
  return say(grounds.operator === "is-at-least" ? "grounds-at-least-value" : "grounds-is", { fact: name, values: words });
}

function plainValue(value: string): string {
  return value === "true" ? "yes" : value === "false" ? "no" : value;
}

function named(page: Named, id: string | undefined) {
  const citation = page.provisions.get(id ?? "")?.citation;
  return { label: citation?.label ?? id ?? "", title: citation?.title ?? "" };
}
