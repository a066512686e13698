// The first view as Lighthouse sees it on a slow phone: the built site, served with its own headers, in the same Chromium.
import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const ROUTES = ["/en/", "/en/check/", "/en/amend/"];
/** Of so many runs the median counts, route by route. */
const RUNS = 3;
const PORT = 8199, DEBUGGING = 8198;
const categories = ["performance", "accessibility", "best-practices"] as const;
const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"] as const;

/** Scores in percent and times in milliseconds, each a median. */
export type FirstView = Record<(typeof categories)[number] | (typeof times)[number], number>;

interface Outcome { lhr: { categories: Record<string, { score: number }>; audits: Record<string, { numericValue: number }> } }
type Lighthouse = (address: string, flags: { port: number; output: "json"; logLevel: "error"; onlyCategories: readonly string[] }) => Promise<Outcome>;

/** Of each route. Fails where Lighthouse is not installed or the site not built. */
export async function firstViews(browser: { executablePath: string; args: string[] }): Promise<Record<string, FirstView>> {
  const installed = fileURLToPath(new URL("node_modules/lighthouse/core/index.js", import.meta.url));
  const { default: lighthouse } = (await import(pathToFileURL(installed).href)) as { default: Lighthouse };
  const server = await serve();
  const chrome = await chromium.launch({ ...browser, args: [...browser.args, `--remote-debugging-port=${DEBUGGING}`] });
  try {
    const views: Record<string, FirstView> = {};
    for (const route of ROUTES) {
      const runs: FirstView[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        runs.push(read(await lighthouse(`http://127.0.0.1:${PORT}${route}`, { port: DEBUGGING, output: "json", logLevel: "error", onlyCategories: categories })));
      }
      views[route] = median(runs);
    }
    return views;
  } finally {
    await chrome.close();
    server.kill();
  }
}

function read({ lhr }: Outcome): FirstView {
  const scores = categories.map((category) => [category, (lhr.categories[category]?.score ?? 0) * 100] as const);
  return Object.fromEntries([...scores, ...times.map((time) => [time, lhr.audits[time]?.numericValue ?? Infinity] as const)]) as FirstView;
}

function median(runs: FirstView[]): FirstView {
  const middle = (name: keyof FirstView): number => runs.map((run) => run[name]).sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0;
  return Object.fromEntries([...categories, ...times].map((name) => [name, middle(name)])) as FirstView;
}

/** The server of the built site, once it listens. */
function serve(): Promise<{ kill(): void }> {
  const server = spawn("cargo", ["xtask", "serve", "--port", String(PORT)], { cwd: fileURLToPath(new URL("../..", import.meta.url)), stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((listening, failed) => {
    server.stdout.once("data", () => listening(server));
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`the server of the site ended with ${code}`)));
  });
}
