import { htmlText } from "../html-text.ts";
import { html, nothing, type TemplateResult } from "lit";
import { language, say } from "../words.ts";
import type { MarkedLine, Piece } from "./difference.ts";
import type { Passage } from "./wording.ts";
import style from "../../style/record.css?raw";

/** A change of a list, in words. */
export interface ListRow { title: string; way: "add" | "remove"; values: string }

export interface Table { title: string; text: string; passages: Passage[]; lists: ListRow[] }

type Side = "left" | "right";

/** The lines of one column: what stood there, or what stands there then. */
function sideOf(lines: readonly MarkedLine[], side: Side): MarkedLine[] {
  const gone = side === "left" ? "ins" : "del";
  return lines.map(({ indent, pieces }) => ({ indent, pieces: pieces.filter(({ kind }) => kind !== gone) })).filter(({ pieces }) => pieces.length > 0);
}

/** Text and amendment side by side; what differs is bold and in italics, as in the tables of parliaments. */
export function tableView({ title, text, passages, lists }: Table): TemplateResult {
  return html`<table class="two-columns"><caption>${title}</caption>
    <thead><tr><th scope="col">${text}</th><th scope="col">${say("amend-column-amendment")}</th></tr></thead>
    <tbody>${passages.map((passage) => html`<tr class="head"><th scope="rowgroup" colspan="2">${passage.label} – ${passage.title}</th></tr>
      <tr><td>${cell(passage, "left")}</td><td>${cell(passage, "right")}</td></tr>`)}
      ${lists.map(({ title, way, values }) => html`<tr class="head"><th scope="rowgroup" colspan="2">${say("amend-list", { list: title })}</th></tr>
      <tr><td>${way === "remove" ? strong(values) : nothing}</td><td>${way === "add" ? strong(values) : say("amend-deleted")}</td></tr>`)}</tbody></table>`;
}

function cell(passage: Passage, side: Side) {
  if (passage.state === "repealed" && side === "right") return html`<p>${strong(say("amend-deleted"))}</p>`;
  if (passage.state === "new" && side === "left") return html`<p>${say("amend-no-such")}</p>`;
  return html`${side === "left" && passage.stale !== "" ? html`<p>${passage.stale}</p>` : nothing}${sideOf(passage.lines, side).map(({ indent, pieces }) => html`<p class="in-${Math.min(indent, 6)}">${pieces.map(piece)}</p>`)}`;
}

function piece({ kind, words }: Piece) {
  return kind === "same" ? words : strong(words);
}

function strong(words: string) {
  return html`<strong><em>${words}</em></strong>`;
}

/** The table as a page that needs nothing else. */
export function tablePage(table: Table, note: string): string {
  const body = html`<main><h1>${table.title}</h1>${tableView(table)}<p>${note}</p></main>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(html`${table.title}`)}</title><style>${style}${columns}</style></head>
<body>${htmlText(body)}</body></html>
`;
}

const columns = ".two-columns{border-collapse:collapse;width:100%}.two-columns :is(th,td){border:1px solid #888;padding:.4rem .6rem;vertical-align:top;text-align:start}.two-columns td{width:50%}.two-columns p{margin:0 0 .3em}"
  + [1, 2, 3, 4, 5, 6].map((step) => `.in-${step}{padding-inline-start:${step}em}`).join("");

/** The table in Markdown: one table for each place, its lines broken by `<br>`. */
export function tableMarkdown({ title, text, passages, lists }: Table, note: string): string {
  const row = (left: string, right: string) => `| ${text} | ${say("amend-column-amendment")} |\n|---|---|\n| ${left} | ${right} |`;
  const parts = passages.map((passage) => `## ${passage.label} – ${passage.title}\n\n${row(markdownCell(passage, "left"), markdownCell(passage, "right"))}`);
  const changed = lists.map(({ title: list, way, values }) => `## ${say("amend-list", { list })}\n\n${row(way === "remove" ? bold(values) : "", way === "add" ? bold(values) : say("amend-deleted"))}`);
  return `${[`# ${title}`, ...parts, ...changed, note].join("\n\n")}\n`;
}

function markdownCell(passage: Passage, side: Side): string {
  if (passage.state === "repealed" && side === "right") return bold(say("amend-deleted"));
  if (passage.state === "new" && side === "left") return escaped(say("amend-no-such"));
  const line = ({ indent, pieces }: MarkedLine) => "&emsp;".repeat(indent) + pieces.map(({ kind, words }) => (kind === "same" ? escaped(words) : bold(words))).join("");
  const stale = side === "left" && passage.stale !== "" ? [escaped(passage.stale)] : [];
  return [...stale, ...sideOf(passage.lines, side).map(line)].join("<br>");
}

/** Bold and in italics; white space at the ends stays outside, or the marks would not count. */
function bold(words: string): string {
  const [, before = "", core = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return core === "" ? words : `${before}***${escaped(core)}***${after}`;
}

function escaped(words: string): string {
  return words.replace(/[\\|*_<>`[\]]/g, (mark) => `\\${mark}`);
}
