import { html, nothing, type TemplateResult } from "lit";
import type { Authorisation, Flip, Grounds, Question, Report } from "../../door.ts";
import { factInWords, layerInWords, questionInWords, rangeInWords, valueInWords, valuesInWords } from "../../in-words.ts";
import type { Page } from "../../page.ts";
import { dayInWords, listed, say } from "../../words.ts";
import { citationLink, questionButton, reading } from "../parts.ts";
import { findingsByWeight } from "../../why.ts";
import { cite } from "./band.ts";
import { findingView, node } from "./grounds.ts";

type Part = TemplateResult | typeof nothing;

function section(page: Page, id: string, body: unknown, count = 1): Part {
  if (count === 0) return nothing;
  const place = `${id}${page.mark}`;
  return html`<section aria-labelledby=${place} class="part"><h2 id=${place}>${say(`${id}-title`)}</h2>${body}</section>`;
}

/** Missing facts in the engine's order; each says what its answers would settle and leads to its question. */
export function missing(page: Page, report: Report): Part {
  const { questions } = report;
  const first = questions.slice(0, 5);
  const rest = questions.slice(5);
  return section(page, "missing", html`<p>${say("missing-help")}</p>
    <ol class="missing">${first.map((question) => missingFact(page, question))}</ol>
    ${rest.length === 0 ? nothing : html`<details><summary>${say("missing-more", { count: rest.length })}</summary>
      <ol class="missing" start="6">${rest.map((question) => missingFact(page, question))}</ol></details>`}`, questions.length);
}

function missingFact(page: Page, question: Question) {
  const fact = page.facts.get(question.fact);
  return html`<li data-fact=${question.fact}>${questionButton(page, question.fact, questionInWords(question.fact))}
    <span class="layer-tag">${layerInWords(question.layer)}</span>
    ${question.answers.length === 1 ? html`<p class="hint">${say("missing-alone")}</p>` : html`<ul class="consequences">${question.answers.map((answer) => html`<li><strong>${valuesInWords(fact, answer.values)}</strong> →
      ${say(answer.settled ? "would-settle" : "would-leave", { range: rangeInWords(answer) })}</li>`)}</ul>`}</li>`;
}

/** Each duty once, with the provisions that it follows from; those that only may follow are folded away. */
export function duties(page: Page, report: Report): Part {
  const certain = grouped(report, true);
  const possible = [...grouped(report, false)].filter(([id]) => !certain.has(id));
  const line = ([id, provisions]: [string, string[]]) => html`<li>${say(`duty-${id}`)} <span class="cites">${provisions.map((one) => html`${cite(page, one)} `)}</span></li>`;
  return section(page, "duties", html`${certain.size === 0 ? html`<p>${say("duties-none-certain")}</p>` : html`<ul>${[...certain].map(line)}</ul>`}
    ${possible.length === 0 ? nothing : html`<details class="folded"><summary>${say("duties-possible", { count: possible.length })}</summary><ul>${possible.map(line)}</ul></details>`}`, report.duties.length);
}

function grouped(report: Report, certain: boolean): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  for (const duty of report.duties.filter((one) => one.certain === certain)) byId.set(duty.id, [...(byId.get(duty.id) ?? []), duty.provision]);
  return byId;
}

/** General authorisations that may be used come first; those that cannot are folded away. */
export function authorisations(page: Page, report: Report): Part {
  const all = report.authorisations;
  const useful = all.filter((one) => one.status === "usable" || one.status === "open" || one.status === "not-modelled");
  const lost = all.filter((one) => one.status === "not-usable");
  return section(page, "authorisations", html`<p>${say("authorisations-help")}</p>${useful.map((one) => authorisation(page, one))}
    ${lost.length === 0 ? nothing : html`<details class="folded"><summary>${say("authorisations-lost", { count: lost.length })}</summary>${lost.map((one) => authorisation(page, one))}</details>`}`, all.length);
}

function authorisation(page: Page, one: Authorisation) {
  return html`<details class="authorisation ${one.status}" data-provision=${one.provision} ?open=${one.status === "usable"}>
    <summary><span class="status ${one.status}">${say(`authorisation-${one.status}`)}</span> <strong>${one.citation.label}</strong> ${one.citation.title}</summary>
    <p>${citationLink(one.citation)}</p>${reading(page, page.provisions.get(one.provision))}
    ${conditions(page, "failing-conditions", one.failing)}${conditions(page, "open-conditions", one.open)}
    ${one.duties.length === 0 ? nothing : html`<p>${say("you-must")}</p><ul>${one.duties.map((id) => html`<li>${say(`duty-${id}`)}</li>`)}</ul>`}</details>`;
}

function conditions(page: Page, key: string, grounds: Grounds[]) {
  return grounds.length === 0 ? nothing : html`<p>${say(key)}</p><ul class="tree">${grounds.map((one) => node(page, one))}</ul>`;
}

export function reasons(page: Page, report: Report): Part {
  const { applies, undetermined, rest } = findingsByWeight(report.findings);
  const folded = (key: string, list: typeof rest) => list.length === 0 ? nothing : html`<details class="folded"><summary>${say(key, { count: list.length })}</summary>
    ${list.map((finding) => findingView(page, finding))}</details>`;
  return section(page, "reasons", html`<p>${say("reasons-help")}</p>${applies.length === 0 ? html`<p>${say("reasons-none")}</p>` : nothing}
    ${applies.map((finding) => findingView(page, finding))}
    ${folded("reasons-undetermined", undetermined)}${folded("reasons-rest", rest)}
    ${folded("reasons-definitions", report.findings.filter((one) => one.kind === "definition" || one.kind === "entry"))}`);
}

export function decisive(page: Page, report: Report): Part {
  return section(page, "decisive", html`<p>${say("decisive-help")}</p><ul>${report.decisive.map(({ fact, value }) => html`<li>${questionButton(page, fact, factInWords(fact))}:
    <strong>${valueInWords(page.facts.get(fact), value)}</strong></li>`)}</ul>`, report.decisive.length);
}

export function flips(page: Page, report: Report): Part {
  const most = 12;
  const rest = report.flips.length - most;
  return section(page, "flips", html`<p>${say("flips-help")}</p><ul>${report.flips.slice(0, most).map((flip) => html`<li>${flipInWords(page, flip)}</li>`)}</ul>
    ${rest > 0 ? html`<p class="hint">${say("flips-more", { count: rest })}</p>` : nothing}`, report.flips.length);
}

function flipInWords(page: Page, flip: Flip): string {
  const changes = flip.changes.map(({ fact, from, to }) => {
    const known = page.facts.get(fact);
    return say("flip-change", { fact: factInWords(fact), from: valueInWords(known, from), to: valueInWords(known, to) });
  });
  return say("flip", { changes: listed(changes), layer: layerInWords(flip.layer), range: rangeInWords(flip) });
}

export function versions(page: Page, report: Report): Part {
  const { engine, asOf, day, instruments } = report.versions;
  return section(page, "versions", html`<ul>${instruments.map((one) => html`<li><strong>${one.name}</strong>: ${one.checked}. ${coverageInWords(page, one.id)}</li>`)}
    <li>${say("versions-engine", { engine, asOf: dayInWords(asOf), day: dayInWords(day) })}</li></ul>`);
}

/** How much of a text is modelled, counted by the engine. */
function coverageInWords(page: Page, id: string): string {
  const coverage = page.library.instruments.find((instrument) => instrument.id === id)?.coverage;
  return coverage === undefined ? "" : say("versions-coverage", { ...coverage });
}
