// Times the built engine in the browser, through the door, on the whole law in force.
import { spread, times, type Times } from "./clock.ts";

/** How often the engine is started afresh. */
const STARTS = 15;

type Engine = typeof import("../pkg/catchall.js");

/** A fresh copy of an engine, which has read no law yet. */
export async function fresh(path: string): Promise<Engine> {
  const engine: Engine = await import(/* @vite-ignore */ `${path}?${fresh.copies}`);
  fresh.copies += 1;
  await engine.default();
  return engine;
}
fresh.copies = 0;

/** Reading the law and compiling a regime, in an engine that has done neither. */
export async function opening(path: string): Promise<Times> {
  const each: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const engine = await fresh(path);
    const begun = performance.now();
    openInForce(engine);
    each.push(performance.now() - begun);
  }
  return spread(each);
}

/** The day on which the law is taken. */
const DAY = "2026-11-23";

/** The regime of every text that is law on the day. */
export function openInForce(engine: Engine): InstanceType<Engine["Regime"]> {
  const inForce = engine.instruments().filter(({ status, from, until }) => status === "law" && from <= DAY && DAY <= (until ?? DAY));
  return new engine.Regime({ instruments: inForce.map(({ id }) => id), asOf: DAY });
}

/** `stated`: example cases, the first of them the one that stands alone. */
export async function wholeLaw(stated: Record<string, unknown>[]): Promise<Record<string, Times>> {
  const path = "/pkg/catchall.js";
  const first = await opening(path);
  const engine = await fresh(path);
  const regime = openInForce(engine);
  const thirty = stated[0] ?? {};
  const elsewhere = { ...thirty, destination: "KE" };
  const report = regime.assess(thirty);
  let turn = 0;
  const next = (of: Record<string, unknown>[]): Record<string, unknown> => of[(turn += 1) % of.length] ?? {};
  return {
    "open: read and compile": first,
    ...times({
      "open again: compile": () => openInForce(engine).free(),
      "verdict, 30 facts": () => regime.verdict(thirty),
      "verdict, another case each time": () => regime.verdict(next(stated)),
      "assessment, 30 facts": () => regime.assess(thirty),
      "… one answer changed each time": () => regime.assess(next([thirty, elsewhere])),
      "… another case each time": () => regime.assess(next(stated)),
      "verdict, nothing stated": () => regime.verdict({}),
      "assessment, nothing stated": () => regime.assess({}),
      "yardstick: clone these facts": () => structuredClone(thirty),
      "yardstick: clone this report": () => structuredClone(report),
    }),
  };
}
