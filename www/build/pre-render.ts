// Writes every route as a page of its own into www/dist, after Vite has built the scripts.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import toggles from "../pkg/toggles-en.js";
import { about, notFound } from "../src/pages/about.ts";
import { amendAddress, compareAddress, fileOf, glossaryAddress, learnAddress } from "../src/addresses.ts";
import { amendPage } from "../src/pages/amend.ts";
import { checkPage } from "../src/pages/check.ts";
import { comparePage } from "../src/pages/compare.ts";
import { pageText, type Assets, type Route } from "../src/pages/frame.ts";
import { glossaryPage } from "../src/pages/glossary.ts";
import { home } from "../src/pages/home.ts";
import { lawRoutes } from "../src/pages/law/routes.ts";
import { lawOf, type Contents } from "../src/pages/law/shapes.ts";
import { learnPage } from "../src/pages/learn.ts";
import { screeningPage } from "../src/pages/screening.ts";
import { screening } from "../src/screening.ts";
import { language, say } from "../src/words.ts";

const www = join(import.meta.dirname, "..");
const dist = join(www, "dist");

const contents = JSON.parse(readFileSync(join(www, "pkg/law.json"), "utf8")) as Contents;

const routes: Route[] = [
  { path: "en/index.html", name: "home", title: say("home-title"), description: say("home-lead"), body: home() },
  { path: "en/check/index.html", name: "check", title: say("check-title"), description: say("check-lead"), body: checkPage(), tool: "src/app.ts" },
  { path: "en/screening/index.html", name: "screening", title: screening.title, description: screening.reading, body: screeningPage(), tool: "src/app.ts" },
  { path: fileOf(compareAddress), name: "compare", title: say("compare-title"), description: say("compare-lead"), body: comparePage(contents.texts), tool: "src/compare/app.ts" },
  { path: fileOf(amendAddress), name: "amend", title: say("amend-title"), description: say("amend-lead"), body: amendPage(contents.texts.map(({ instrument }) => instrument), toggles), tool: "src/amend/app.ts" },
  { path: fileOf(learnAddress), name: "learn", title: say("learn-title"), description: say("learn-lead"), body: learnPage(lawOf(contents)), tool: "src/learn/app.ts" },
  { path: fileOf(glossaryAddress), name: "learn", title: say("glossary-title"), description: say("glossary-lead"), body: glossaryPage(lawOf(contents)) },
  { path: "en/about/index.html", name: "about", title: say("about-title"), description: say("about-lead"), body: about() },
  { path: "404.html", name: "not-found", title: say("not-found-title"), description: say("not-found-help"), body: notFound() },
  ...lawRoutes(contents),
];

const found = assets();
for (const route of routes) write(route.path, pageText(route, found));
write("index.html", toHome());
rmSync(join(dist, ".vite"), { recursive: true });

function write(path: string, text: string) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

function assets(): Assets {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
  const start = manifest["src/start.ts"];
  if (start === undefined) throw new Error("dist/.vite/manifest.json: no `src/start.ts`; run `vite build` first");
  const scripts = (tool: string) => {
    const all = reached(manifest, tool).filter((file) => file !== start.file).map((file) => `/${file}`);
    const ofOthers = all.filter((file) => /\/labels-/.test(file) && !file.includes(`/labels-${language}-`));
    return [...all.filter((file) => !ofOthers.includes(file)), ...ofOthers];
  };
  return { script: `/${start.file}`, scripts, style: (start.css ?? []).map((file) => `/${file}`), policy: policy(), texts: texts() };
}

interface Manifest { [source: string]: { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] } }

/** The scripts that a source loads, directly or through another. */
function reached(manifest: Manifest, source: string): string[] {
  const found = new Set<string>();
  const waiting = [source];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const chunk = manifest[next];
    if (chunk === undefined) throw new Error(`dist/.vite/manifest.json: no \`${next}\``);
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(chunk.imports ?? []), ...(next === "src/start.ts" ? [] : (chunk.dynamicImports ?? [])));
  }
  return [...found].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith(".js"));
}

/** The policy of `headers.txt`, without what only a header can say. */
function policy(): string {
  const headers = readFileSync(join(www, "headers.txt"), "utf8");
  const whole = /^content-security-policy:\s*(.+)$/im.exec(headers)?.[1];
  if (whole === undefined) throw new Error("www/headers.txt: no `Content-Security-Policy:` line");
  const headerOnly = ["frame-ancestors", "report-uri", "report-to", "sandbox"];
  return whole.split(";").map((part) => part.trim()).filter((part) => !headerOnly.includes(part.split(" ")[0] ?? "")).join("; ");
}

/** The texts in force and the state in which we read them, from the law itself. */
function texts(): string {
  const law = join(www, "../law");
  const lines = readdirSync(law).sort().flatMap((folder) => {
    const path = join(law, folder, "instrument.md");
    const text = read(path);
    if (!/^status: law$/m.test(text) || !/^applies: \S+ to open$/m.test(text)) return [];
    const title = /^# \S+ · ([^·\n]+)/m.exec(text)?.[1]?.trim() ?? folder;
    const checked = /^checked: (.+)$/m.exec(text)?.[1];
    return checked === undefined ? [title] : [`${title}, ${checked}`];
  });
  return lines.join("; ");
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The bare address leads to the one language there is. */
function toHome(): string {
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${say("site-name")}</title><meta http-equiv="refresh" content="0; url=/en/"></head><body><p><a href="/en/">${say("site-name")}</a></p></body></html>\n`;
}
