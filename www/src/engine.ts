import * as glue from "../pkg/catchall.js";
import engineInBase64 from "../pkg/engine.js";
import readings from "../pkg/readings-en.js";
import { bytesOf } from "./base64.ts";
import type { Across, Fact, Facts, InstrumentInfo, List, Outcomes, Provision, Report } from "./door.ts";
import { nextTask } from "./next-task.ts";
import { isRefusal, Refused, Stopped } from "./refusal.ts";

/** What the engine knows apart from any case; read once, so that it survives a restart. */
export interface Library {
  facts: Fact[];
  instruments: InstrumentInfo[];
  lists: List[];
  provisions: Provision[];
}

export interface Engine {
  library: Library;
  assess(facts: Facts): Report;
  verdict(facts: Facts): Outcomes;
  /** The same case with every value of one fact, grouped by outcome. */
  across(facts: Facts, fact: string): Across[];
  /** A fresh instance, in which the next request runs; `initSync` does nothing once it has run. */
  restart(): void;
}

/** The engine with the law that is in force, opened on `day`; step by step, so that the page answers in between. */
export async function openEngine(day: string): Promise<Engine> {
  glue.initSync({ module: await WebAssembly.compile(bytesOf(engineInBase64)) });
  await nextTask();
  const instruments = ask(() => glue.instruments());
  await nextTask();
  let regime = open(instruments, day);
  await nextTask();
  const library = read(regime, instruments);
  await nextTask();
  return {
    library,
    assess: (facts) => ask(() => regime.assess(facts)),
    verdict: (facts) => ask(() => regime.verdict(facts)),
    across: (facts, fact) => ask(() => regime.across(facts, fact)),
    restart() {
      glue.__wbg_reset_state();
      regime = open(instruments, day);
    },
  };
}

function open(instruments: InstrumentInfo[], day: string) {
  const law = instruments.filter(({ status }) => status === "law");
  const inForce = law.filter(({ from, until }) => from <= day && day <= (until ?? day));
  // On a day without law of ours the engine refuses what there is, and says which text was in force then.
  const opened = inForce.length > 0 ? inForce : law;
  return ask(() => new glue.Regime({ instruments: opened.map(({ id }) => id), asOf: day }));
}

/** What the engine knows, with our words, which it goes without. */
function read(regime: InstanceType<typeof glue.Regime>, instruments: InstrumentInfo[]): Library {
  return ask(() => {
    const words = new Map(readings.map((of) => [of.id, of]));
    const provisions = regime.provisions().map((provision) => ({ reading: "", ...words.get(provision.id), ...provision }));
    const tested = new Set(provisions.flatMap((provision) => provision.tests));
    // Other texts than those in force test other facts.
    const facts = glue.facts().map((fact) => ({ ...fact, asked: tested.has(fact.id) }));
    return { facts, instruments, lists: glue.lists(), provisions };
  });
}

function ask<T>(request: () => T): T {
  try {
    return request();
  } catch (error) {
    if (isRefusal(error)) throw new Refused(error.errors);
    throw new Stopped(String(error), { cause: error });
  }
}
