// Times the built engine in Chromium, through the door, on the whole law in force: `cargo xtask bench`.
// Numbers of one run are compared with each other and with the bars of the design; another machine gives others.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import examples from "../cases/examples.json" with { type: "json" };

const pkg = new URL("../pkg/", import.meta.url);
const glue = readFileSync(new URL("catchall.js", pkg), "utf8");
const wasm = readFileSync(new URL("catchall_bg.wasm", pkg)).toString("base64");
const cases = examples.cases.map(({ facts }) => Object.fromEntries(Object.entries({ ...facts, ...examples.base }).slice(0, 30)));

/** Median, tenth and ninetieth percentile of one call, in microseconds. */
interface Times { median: number; low: number; high: number }

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage();
const rows = await page.evaluate(measure, { glue, wasm, cases });
await browser.close();
print(rows);

/** Runs inside the browser, so it stands on its own. */
async function measure({ glue, wasm, cases }: { glue: string; wasm: string; cases: object[] }): Promise<Record<string, Times>> {
  const engine = await import(URL.createObjectURL(new Blob([glue], { type: "text/javascript" })));
  engine.initSync({ module: Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)) });
  const day = "2026-11-23";
  const inForce = engine.instruments()
    .filter((one: { status: string; from: string; until?: string }) => one.status === "law" && one.from <= day && day <= (one.until ?? day))
    .map((one: { id: string }) => one.id);
  const spec = { instruments: inForce, asOf: day };
  const regime = new engine.Regime(spec);
  const [thirty] = cases;
  const elsewhere = { ...thirty, destination: "KE" };
  const report = regime.assess(thirty);
  let turn = 0;
  const next = (of: unknown[]): unknown => of[(turn += 1) % of.length];
  return {
    "open a regime": time(() => new engine.Regime(spec).free(), 1),
    "verdict, 30 facts": time(() => regime.verdict(thirty), 50),
    "assessment, 30 facts": time(() => regime.assess(thirty), 10),
    "… one answer changed each time": time(() => regime.assess(next([thirty, elsewhere])), 10),
    "… another case each time": time(() => regime.assess(next(cases)), cases.length),
    "verdict, nothing stated": time(() => regime.verdict({}), 10),
    "assessment, nothing stated": time(() => regime.assess({}), 1),
    "yardstick: clone these facts": time(() => structuredClone(thirty), 50),
    "yardstick: clone this report": time(() => structuredClone(report), 5),
  };

  /** Batches long enough for a clock of 5 to 100 µs. */
  function time(call: () => unknown, batch: number): Times {
    const each: number[] = [];
    for (let warm = 0; warm < batch * 20; warm += 1) call();
    for (let round = 0; round < 60; round += 1) {
      const start = performance.now();
      for (let done = 0; done < batch; done += 1) call();
      each.push(((performance.now() - start) * 1000) / batch);
    }
    each.sort((one, other) => one - other);
    return { median: each[30] ?? 0, low: each[6] ?? 0, high: each[54] ?? 0 };
  }
}

function print(rows: Record<string, Times>): void {
  const bars: Record<string, number> = { "open a regime": 15_000, "verdict, 30 facts": 12, "assessment, 30 facts": 250 };
  const facts = rows["yardstick: clone these facts"]?.median ?? 1;
  console.log(["", "median µs", "10 %..90 %", "× cloning the facts", "bar µs"].map(cell).join(""));
  for (const [name, { median, low, high }] of Object.entries(rows)) {
    const bar = bars[name];
    const verdict = bar === undefined ? "" : `${bar}, ${median <= bar ? "met" : "missed"}`;
    console.log([name, median.toFixed(1), `${low.toFixed(1)}..${high.toFixed(1)}`, (median / facts).toFixed(1), verdict].map(cell).join(""));
  }
}

function cell(text: string, column: number): string {
  return column === 0 ? text.padEnd(32) : text.padStart(22);
}
