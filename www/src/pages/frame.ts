import { html, type TemplateResult } from "lit";
import { htmlText } from "../html-text.ts";
import { language, say } from "../words.ts";
import { lawAddress, learnAddress } from "../addresses.ts";
import "./words.ts";

/** A route: where it is written, what it is called, what it shows. */
export interface Route { path: string; name: string; title: string; description: string; body: TemplateResult; tool?: string }

/** Addresses of the built files of one tool. */
export interface Scripts { style: string[]; script: string; preload: string[]; preloadLast: string[] }

/** Built files by the source of the tool that starts them; the style of every page; the policy that a page can state itself. */
export interface Assets { style: string[]; tools: Map<string, Scripts>; policy: string; texts: string }

/** A whole page as text. */
export function pageText(route: Route, assets: Assets): string {
  // A script element cannot stand inside a tagged template: the compiler would rewrite the template.
  const tool = scriptsOf(route, assets);
  const script = tool ? `<script type="module" src="${tool.script}"></script>` : "";
  const page = htmlText(html`<html lang=${language}>${head(route, assets)}${frame(route, assets)}</html>`);
  return `<!doctype html>\n${page.replace("</head>", `${script}</head>`)}\n`;
}

/** What the tool of a page is built into; most pages have none. */
function scriptsOf({ tool }: Route, { tools }: Assets): Scripts | undefined {
  const found = tools.get(tool ?? "");
  if (tool !== undefined && found === undefined) throw new Error(`no script was built from \`${tool}\`; name it in vite.config.ts`);
  return found;
}

function head(route: Route, assets: Assets) {
  const tool = scriptsOf(route, assets);
  return html`<head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content=${assets.policy}>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
    <title>${say("title", { page: route.title })}</title><meta name="description" content=${route.description}>
    <link rel="icon" href="data:,">
    ${[...assets.style, ...(tool?.style ?? [])].map((address) => html`<link rel="stylesheet" href=${address}>`)}
    ${(tool?.preload ?? []).map((address) => html`<link rel="modulepreload" href=${address}>`)}
    ${(tool?.preloadLast ?? []).map((address) => html`<link rel="modulepreload" fetchpriority="low" href=${address}>`)}</head>`;
}

function frame(route: Route, assets: Assets) {
  const links = [["home", "/en/", "nav-home"], ["check", "/en/check/", "nav-check"], ["learn", learnAddress, "nav-learn"], ["law", lawAddress, "nav-law"], ["about", "/en/about/", "nav-about"]] as const;
  return html`<body><a class="skip" href="#content">${say("skip-to-content")}</a>
    <header class="site-header"><div class="wide"><a class="site-name" href="/en/">${say("site-name")}</a><span class="promise">${say("site-promise")}</span>
      <nav aria-label=${say("nav-label")}><ul>${links.map(([name, address, words]) => html`<li><a href=${address} aria-current=${route.name === name ? "page" : "false"}>${say(words)}</a></li>`)}</ul></nav></div></header>
    <main id="content" class="wide" tabindex="-1">${route.body}</main>
    <footer class="site-footer"><div class="wide"><p>${say("footer-note")}</p><p>${say("footer-law", { texts: assets.texts })}</p></div></footer></body>`;
}
