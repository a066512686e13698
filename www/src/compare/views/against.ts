import { html, nothing, type TemplateResult } from "lit";
import { provisionAddress } from "../../addresses.ts";
import { comparisonView } from "../../difference/view.ts";
import { listed, quoted, say } from "../../words.ts";
import type { Against, ComparePage } from "../page.ts";

/** Two texts on all cases of a day: what differs, on which question, how often, by which provisions, with an example for each. */
export function againstView(page: ComparePage): TemplateResult {
  const { against, texts, act } = page;
  const picker = (side: "left" | "right") => html`<p><label for="against-${side}">${say(`compare-against-${side}`)}</label>
    <select id="against-${side}" @change=${(event: Event) => act.against({ [side]: (event.target as HTMLSelectElement).value })}>
      ${texts.map((text) => html`<option value=${text.id} .selected=${text.id === against[side]}>${text.from.slice(0, 4)} · ${text.title}</option>`)}</select></p>`;
  return html`<section class="against" aria-labelledby="against"><h2 id="against" tabindex="-1">${say("compare-against-title")}</h2><p class="help">${say("compare-against-help")}</p>
    <div class="pickers screen-only">${picker("left")}${picker("right")}
      <p><label for="against-day">${say("compare-against-day")}</label><input type="date" id="against-day" .value=${against.day} @change=${(event: Event) => act.against({ day: (event.target as HTMLInputElement).value })}></p></div>
    <p class="screen-only"><button type="button" class="primary" id="against-start" ?disabled=${against.state === "working"} @click=${() => act.compare()}>${say("compare-against-start")}</button></p>
    <div role="status">${against.state === "working" ? say("compare-against-working") : nothing}</div>
    ${resultView(page, against)}</section>`;
}

function resultView(page: ComparePage, { state }: Against) {
  if (state === undefined || state === "working") return nothing;
  if ("problems" in state) {
    const large = state.problems.some(({ code }) => code === "over-budget");
    return html`<div class="trouble" role="alert"><h3>${say(large ? "compare-over-budget" : "compare-against-refused")}</h3><p>${large ? say("compare-over-budget.help") : listed(state.problems.map(({ message }) => quoted(message)))}</p></div>`;
  }
  const { comparison, left, right } = state;
  const { facts, lists, provisions, act } = page;
  const names = { left: titleOf(page, left), right: titleOf(page, right) };
  return comparisonView({
    facts, lists, provisions, names, text: right, addressOf: provisionAddress,
    open: (facts) => act.example(facts, say("compare-example-title", { ...names })),
  }, comparison);
}

function titleOf({ texts }: ComparePage, id: string): string {
  return texts.find((text) => text.id === id)?.title ?? id;
}
