import { html, nothing, type TemplateResult } from "lit";
import { arguableUnder, libraryCase } from "../../library.ts";
import { standingOf } from "../../texts.ts";
import { say } from "../../words.ts";
import { rowsOf, type Cell, type Row } from "../matrix.ts";
import type { ComparePage } from "../page.ts";

/** All answers in one table: questions down, texts across; a cell leads to its reasons. */
export function matrixView(page: ComparePage): TemplateResult {
  const rows = rowsOf(page);
  const several = (page.chosen?.deals.length ?? 0) > 1;
  return html`<section class="matrix-part" aria-labelledby="matrix"><h2 id="matrix">${say("compare-matrix-title")}</h2><p class="help">${say("compare-matrix-help")}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say("compare-table")}><table class="matrix">
      <thead><tr><th scope="col">${say("compare-question")}</th>${page.texts.map((text) => html`<th scope="col" class=${text.id === page.inForce ? "in-force" : ""}>
        <span class="year">${text.from.slice(0, 4)}</span> ${text.title} <span class="hint">${text.name}, ${say(`compare-status-${standingOf(text)}`)}</span></th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.question}${several ? html`<span class="hint">${row.deal.name}</span>` : nothing}</th>
        ${row.cells.map((cell) => cellView(page, row, cell))}</tr>`)}</tbody></table></div></section>`;
}

function cellView(page: ComparePage, row: Row, cell: Cell) {
  const told = page.chosen?.library === undefined ? undefined : libraryCase(page.chosen.library);
  const contested = row.track === "licence" && told !== undefined && arguableUnder(told, row.deal.id, cell.text).length > 0;
  const other = cell.text === page.inForce ? (page.pair?.left ?? page.inForce) : page.inForce;
  const show = () => page.act.side({ deal: row.deal.id, left: cell.text, right: other }, true);
  return html`<td class="${cell.tone ? `tone-${cell.tone}` : ""} ${cell.differs ? "differs" : ""} ${cell.text === page.inForce ? "in-force" : ""}" data-text=${cell.text} data-track=${row.track} data-deal=${row.deal.id}>
    <button type="button" class="link cell" @click=${show}>${cell.words}</button>
    ${cell.differs ? html`<span class="mark">${say("compare-differs-short")}</span>` : nothing}${contested ? html`<span class="mark">${say("compare-arguable")}</span>` : nothing}</td>`;
}
