// Writes every route as a page of its own into www/dist, after Vite has built the scripts.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { about, notFound } from "../src/pages/about.ts";
import { checkPage } from "../src/pages/check.ts";
import { pageText, type Assets, type Route, type Scripts } from "../src/pages/frame.ts";
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

/** The sources that vite.config.ts builds; every page has the style of the first. */
const [check, learn] = ["src/start.ts", "src/learn/start.ts"] as const;
const contents = JSON.parse(readFileSync(join(www, "pkg/law.json"), "utf8")) as Contents;
const nameOf = (text: string) => contents.texts.find(({ instrument }) => instrument.id === text)?.instrument.name ?? text;

const routes: Route[] = [
  { path: "en/index.html", name: "home", title: say("home-title"), description: say("home-lead"), body: home() },
  { path: "en/check/index.html", name: "check", title: say("check-title"), description: say("check-lead"), body: checkPage(), tool: check },
  { path: "en/screening/index.html", name: "screening", title: screening.title, description: screening.reading, body: screeningPage(), tool: check },
  { path: "en/learn/index.html", name: "learn", title: say("learn-title"), description: say("learn-lead"), body: learnPage(nameOf), tool: learn },
  { path: "en/learn/glossary/index.html", name: "learn", title: say("glossary-title"), description: say("glossary-lead"), body: glossaryPage(lawOf(contents)) },
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

interface Chunk { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }
type Manifest = { [source: string]: Chunk };

function assets(): Assets {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Manifest;
  const tools = new Map([check, learn].map((source) => [source, scriptsOf(manifest, source)]));
  const style = tools.get(check)?.style ?? [];
  for (const [source, scripts] of tools) tools.set(source, { ...scripts, style: scripts.style.filter((file) => !style.includes(file)) });
  return { style, tools, policy: policy(), texts: texts() };
}

/** The script that starts a tool, and every script that it comes to load, so that the page can name them in advance. */
function scriptsOf(manifest: Manifest, source: string): Scripts {
  const start = manifest[source];
  if (start === undefined) throw new Error(`dist/.vite/manifest.json: no \`${source}\`; run \`vite build\` first`);
  const loaded = new Set<Chunk>();
  const load = (chunk: Chunk | undefined) => {
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) load(manifest[next]);
  };
  load(start);
  const scripts = [...loaded].filter((chunk) => chunk.file.endsWith(".js") && chunk !== start).map(({ file }) => `/${file}`);
  const ofOthers = scripts.filter((file) => /\/labels-/.test(file) && !file.includes(`/labels-${language}-`));
  return {
    script: `/${start.file}`, preload: scripts.filter((file) => !ofOthers.includes(file)), preloadLast: ofOthers,
    style: [...new Set([...loaded].flatMap(({ css = [] }) => css))].map((file) => `/${file}`),
  };
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
