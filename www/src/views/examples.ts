import { html, nothing, type TemplateResult } from "lit";
import { learnAddress } from "../addresses.ts";
import { exampleGroups, exampleOf } from "../cases.ts";
import type { Page } from "../page.ts";
import { say, sayFirst } from "../words.ts";

/** The worked cases to start from, in groups that each show one thing; not for a further case, whose transaction they would change. */
export function examplesView(page: Page): TemplateResult | typeof nothing {
  if (page.file.cases.length > 1) return nothing;
  return html`<section class="examples" aria-labelledby="examples"><h2 id="examples">${say("examples-title")}</h2><p class="hint">${say("examples-help")}</p>
    ${exampleGroups.map(([group, ids]) => html`<details data-group=${group}><summary>${say(`case-group-${group}`)} <span class="hint">${say("examples-count", { count: ids.length })}</span></summary>
      <ul>${ids.map((id) => html`<li><button type="button" class="link" data-case=${id} @click=${() => page.act.start(id)}>${say(`case-${id}`)}</button>
        <p class="hint">${say(`case-${id}.help`)}</p></li>`)}</ul></details>`)}
    <p><a href=${learnAddress}>${say("examples-library")}</a></p></section>`;
}

/** What an example shows, and where its result says more or less than one would expect. */
export function exampleNote(page: Page): TemplateResult | typeof nothing {
  const id = exampleOf(page.answers.facts, (fact) => page.facts.get(fact)?.asked === true);
  if (id === undefined) return nothing;
  const note = sayFirst([`case-${id}.note`, ""]);
  return html`<div class="note screen-only example-note"><p><strong>${say("example-name", { name: say(`case-${id}`) })}</strong> ${say(`case-${id}.help`)}</p>
    ${note === "" ? nothing : html`<p>${note}</p>`}</div>`;
}
