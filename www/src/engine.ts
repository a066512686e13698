import * as glue from "../pkg/catchall.js";
import engineInBase64 from "../pkg/engine.js";
import readings from "../pkg/readings-en.js";
import type { Across, Fact, Facts, InstrumentInfo, List, Outcomes, Provision, Report } from "./door.ts";
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

/** The engine with the law that is in force, opened on `day`. */
export function openEngine(day: string): Engine {
  glue.initSync({ module: bytes(engineInBase64) });
  let { regime, library } = open(day);
  return {
    library,
    assess: (facts) => ask(() => regime.assess(facts)),
    verdict: (facts) => ask(() => regime.verdict(facts)),
    across: (facts, fact) => ask(() => regime.across(facts, fact)),
    restart() {
      glue.__wbg_reset_state();
      ({ regime } = open(day));
    },
  };
}

function open(day: string) {
  return ask(() => {
    const instruments = glue.instruments();
    const law = instruments.filter(({ status }) => status === "law");
    const inForce = law.filter(({ from, until }) => from <= day && day <= (until ?? day));
    // On a day without law of ours the engine refuses what there is, and says which text was in force then.
    const opened = inForce.length > 0 ? inForce : law;
    const regime = new glue.Regime({ instruments: opened.map(({ id }) => id), asOf: day });
    const provisions = regime.provisions().map((provision) => ({ ...wordsOf(provision.id), ...provision }));
    const tested = new Set(provisions.flatMap((provision) => provision.tests));
    // Other texts than those in force test other facts.
    const facts = glue.facts().map((fact) => ({ ...fact, asked: tested.has(fact.id) }));
    const library: Library = { facts, instruments, lists: glue.lists(), provisions };
    return { regime, library };
  });
}

/** Our words for a provision; the engine goes without them. */
function wordsOf(id: string): { reading: string; howRead?: string } {
  return readings.find((words) => words.id === id) ?? { reading: "" };
}

function ask<T>(request: () => T): T {
  try {
    return request();
  } catch (error) {
    if (isRefusal(error)) throw new Refused(error.errors);
    throw new Stopped(String(error), { cause: error });
  }
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
