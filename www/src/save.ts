import { html, type TemplateResult } from "lit";
import { htmlText } from "./html-text.ts";
import { recordInPage, type Record } from "./record.ts";
import { dayInWords, say } from "./words.ts";
import style from "../style/record.css?raw";

/** The record as one page that needs nothing else: readable by people, and by the check that made it. */
export function recordPage(record: Record, body: TemplateResult): string {
  const title = record.title === "" ? say("record-heading") : record.title;
  const head = html`<p class="made">${say("record-made", { day: dayInWords(record.made) })}</p>`;
  return `<!doctype html>
<html lang="${record.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(title)}</title><style>${style}</style></head>
<body><main><p class="record-title">${htmlText(title)}</p>${htmlText(head)}${htmlText(body)}</main>
<script type="application/json" id="record">${recordInPage(record)}</script></body></html>
`;
}
