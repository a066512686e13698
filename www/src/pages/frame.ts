import { html, type TemplateResult } from "lit";
import { htmlText } from "../html-text.ts";
import { language, say } from "../words.ts";
import { amendAddress, compareAddress, lawAddress, learnAddress } from "../addresses.ts";
import "./words.ts";

/** A route: where it is written, what it is called, what it shows, and the source of the tool that takes its place. */
export interface Route { path: string; name: string; title: string; description: string; body: TemplateResult; tool?: string }

/** Addresses of built files, those of a tool in the order in which it wants them, and the policy that a page can state itself. */
export interface Assets { style: string[]; script: string; scripts(tool: string): string[]; policy: string; texts: string }

/** A whole page as text. */
export function pageText(route: Route, assets: Assets): string {
  // A script element cannot stand inside a tagged template: the compiler would rewrite the template.
  const script = route.tool !== undefined ? `<script type="module" src="${assets.script}" data-tool="${assets.scripts(route.tool).join(" ")}"></script>` : "";
  const page = htmlText(html`<html lang=${language}>${head(route, assets)}${frame(route, assets)}</html>`);
  return `<!doctype html>\n${page.replace("</head>", `${script}</head>`)}\n`;
}

function head(route: Route, assets: Assets) {
  return html`<head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content=${assets.policy}>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
    <title>${say("title", { page: route.title })}</title><meta name="description" content=${route.description}>
    <link rel="icon" href="data:,">
    ${assets.style.map((address) => html`<link rel="stylesheet" href=${address}>`)}</head>`;
}

function frame(route: Route, assets: Assets) {
  const links = [["home", "/en/", "nav-home"], ["check", "/en/check/", "nav-check"], ["compare", compareAddress, "nav-compare"], ["amend", amendAddress, "nav-amend"], ["learn", learnAddress, "nav-learn"], ["law", lawAddress, "nav-law"], ["about", "/en/about/", "nav-about"]] as const;
  return html`<body><a class="skip" href="#content">${say("skip-to-content")}</a>
    <header class="site-header"><div class="wide"><a class="site-name" href="/en/">${say("site-name")}</a><span class="promise">${say("site-promise")}</span>
      <nav aria-label=${say("nav-label")}><ul>${links.map(([name, address, words]) => html`<li><a href=${address} aria-current=${route.name === name ? "page" : "false"}>${say(words)}</a></li>`)}</ul></nav></div></header>
    <main id="content" class="wide" tabindex="-1">${route.body}</main>
    <footer class="site-footer"><div class="wide"><p>${say("footer-note")}</p><p>${say("footer-law", { texts: assets.texts })}</p></div></footer></body>`;
}
