// Our engine and its peers on the reference policy, side by side in the browser: the same answers, how long they take, and what is
// said when facts are left out.
import { times, type Times } from "./clock.ts";
import { fresh, openInForce, opening } from "./engine.ts";
import { careful, type Engine, peers } from "./peers.ts";
import { type Case, cases, hash, type Outcome, plain, provisions, random, type Said, truth, values } from "./policy.ts";

/** How an engine answers cases that lack facts. */
export interface Partials {
  of: number;
  /** Cases of which the answer says something that a completion contradicts. */
  wrong: number;
  /** Cases that it refuses. */
  refused: number;
  /** Cases of which it leaves the outcome open though every completion has the same. */
  openInVain: number;
}

export interface Results {
  /** Cases that state everything: of how many, on how many an engine differs from the hand-written policy, the hash of its answers. */
  compared: Record<string, { of: number; differ: number; hash: string }>;
  opening: Record<string, Times>;
  asking: Record<string, Times>;
  partials: Record<string, Partials>;
  /** Cases that lack facts, and how many of them can still come to several outcomes. */
  lacking: { of: number; open: number };
  /** Peers that could not be loaded. */
  missing: string[];
}

/** What the completions of a case come to. */
interface Reached { outcomes: Set<Outcome | undefined>; some: boolean[]; every: boolean[] }

const PATH = "/bench/pkg/catchall.js";
const MOST_LEFT_OUT = 4;
/** How many cases take turns while the clock runs. */
const TIMED = 1000;

/** Our outcomes in the words of the reference policy. */
const words: Record<string, Outcome> = {
  "authorisation-required": "authorisation_required",
  "may-be-required": "authority_decision",
  "notify-and-hold": "notify",
  "general-authorisation": "general_authorisation",
  "duty-only": "authorised",
  "no-requirement-found": "none",
};

/** `counts`: how many cases we and each peer are compared on, and how many lack facts. */
export async function referencePolicy(counts: { ours: number; peers: number; lacking: number }): Promise<Results> {
  const own = await ours();
  const engines = { ...own };
  const missing: string[] = [];
  for (const [name, load] of Object.entries(peers)) {
    await load().then((engine) => (engines[name] = engine), () => missing.push(name));
  }
  const { "ours, assessment": assessment, Publicodes: publicodes, Cedar: cedar } = engines;
  const whole = cases(counts.ours);
  const next = random(1);
  const lacking = whole.slice(0, counts.lacking).map((one) => leaveOut(one, next));
  const completed = lacking.map(reached);
  const inTurns = each(engines, (engine) => inTurn(engine, whole.slice(0, TIMED)));
  const walk = oneAnswerChanged(next);
  const walks = each({ ...(assessment && { "ours, one answer changed": assessment }), ...(publicodes && { "Publicodes, one answer changed": publicodes }) }, (engine) => inTurn(engine, walk));
  const openings = Object.entries(engines).flatMap(([name, { open }]) => (open === undefined ? [] : [[name, open] as const]));
  const report = assessment?.ask(assessment.prepare(whole[0] ?? {}));
  const yardsticks = { "yardstick: clone the facts": () => structuredClone(whole[0]), "yardstick: clone our report": () => structuredClone(report) };
  return {
    opening: { "ours, read and compile": await opening(PATH), ...times(Object.fromEntries(openings)) },
    asking: times({ ...inTurns, ...walks, ...yardsticks }),
    compared: each(engines, (engine, name) => compare(engine, whole.slice(0, name in own ? counts.ours : counts.peers))),
    partials: each({ ...engines, ...(cedar && { "Cedar, an error is a refusal": careful(cedar) }) }, (engine) => onPartials(engine, lacking, completed)),
    lacking: { of: completed.length, open: completed.filter(({ outcomes }) => outcomes.size > 1).length },
    missing,
  };
}

function each<T>(engines: Record<string, Engine>, make: (engine: Engine, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(engines).map(([name, engine]) => [name, make(engine, name)]));
}

/** Our engine behind its door: the ranges alone, and everything about a case. */
async function ours(): Promise<Record<string, Engine>> {
  const engine = await fresh(PATH);
  const regime = openInForce(engine);
  type Outcomes = ReturnType<typeof regime.verdict>;
  type Report = ReturnType<typeof regime.assess>;
  const id = (fact: string): string => fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const prepare = (stated: object): unknown => plain(Object.fromEntries(Object.entries(stated).map(([fact, value]) => [id(fact), value])));
  const settled = ({ union }: Outcomes): Outcome | undefined => (union.state === "settled" ? words[union.least ?? ""] : undefined);
  const status = { applies: true, "does-not-apply": false, undetermined: undefined };
  return {
    "ours, verdict": {
      prepare,
      ask: (facts) => regime.verdict(facts as Record<string, unknown>),
      read: (outcomes) => ({ provisions: [], outcome: settled(outcomes as Outcomes) }),
    },
    "ours, assessment": {
      prepare,
      open: () => openInForce(engine).free(),
      ask: (facts) => regime.assess(facts as Record<string, unknown>),
      read: (report) => {
        const { findings, outcomes } = report as Report;
        const of = new Map(findings.map((finding) => [finding.citation.label, status[finding.status]]));
        return { provisions: provisions.map((provision) => of.get(provision)), outcome: settled(outcomes) };
      },
    },
  };
}

function answer(engine: Engine, stated: Partial<Case>): Said {
  return engine.read(engine.ask(engine.prepare(stated)), stated);
}

/** An engine that says nothing of provisions is compared by its outcome. */
function compare(engine: Engine, whole: Case[]): { of: number; differ: number; hash: string } {
  const answers = whole.map((one) => answer(engine, one));
  const differs = (said: Said, right: Said): boolean =>
    said.outcome !== right.outcome || said.provisions.some((applies, at) => applies !== right.provisions[at]);
  return { of: whole.length, differ: answers.filter((said, at) => differs(said, truth(whole[at] as Case))).length, hash: hash(answers) };
}

/** Asks one prepared case after the other. */
function inTurn(engine: Engine, stated: Case[]): () => unknown {
  const prepared = stated.map(engine.prepare);
  let turn = 0;
  return () => engine.ask(prepared[(turn += 1) % prepared.length]);
}

/** Cases of which each differs from the one before it in one fact, as in a conversation. */
function oneAnswerChanged(next: () => number): Case[] {
  const facts = Object.entries(values);
  const walk = cases(1);
  while (walk.length < TIMED) {
    const [fact, all] = facts[next() % facts.length] ?? ["", []];
    const before = walk.at(-1);
    const others = all.filter((value) => value !== before?.[fact as keyof Case]);
    walk.push(plain({ ...before, [fact]: others[next() % others.length] }) as Case);
  }
  return walk;
}

function leaveOut(stated: Case, next: () => number): Partial<Case> {
  const facts = Object.keys(values);
  const rest: Record<string, unknown> = { ...stated };
  for (let left = 1 + (next() % MOST_LEFT_OUT); left > 0; left -= 1) delete rest[facts[next() % facts.length] ?? ""];
  return plain(rest) as Partial<Case>;
}

/** By the hand-written policy, on every completion. */
function reached(stated: Partial<Case>): Reached {
  let completions = [{ ...stated }];
  for (const [fact, all] of Object.entries(values)) {
    if (!(fact in stated)) completions = completions.flatMap((one) => all.map((value) => ({ ...one, [fact]: value })));
  }
  const answers = completions.map((one) => truth(one as Case));
  return {
    outcomes: new Set(answers.map(({ outcome }) => outcome)),
    some: provisions.map((_, at) => answers.some((said) => said.provisions[at])),
    every: provisions.map((_, at) => answers.every((said) => said.provisions[at])),
  };
}

function onPartials(engine: Engine, lacking: Partial<Case>[], completed: Reached[]): Partials {
  const count: Partials = { of: lacking.length, wrong: 0, refused: 0, openInVain: 0 };
  for (const [at, stated] of lacking.entries()) {
    const right = completed[at];
    const said = answerOrRefusal(engine, stated);
    if (said === undefined) count.refused += 1;
    else if (right !== undefined && contradicted(said, right)) count.wrong += 1;
    else if (said.outcome === undefined && right?.outcomes.size === 1) count.openInVain += 1;
  }
  return count;
}

function answerOrRefusal(engine: Engine, stated: Partial<Case>): Said | undefined {
  try {
    return answer(engine, stated);
  } catch {
    return undefined;
  }
}

function contradicted({ outcome, provisions }: Said, { outcomes, some, every }: Reached): boolean {
  if (outcome !== undefined && (outcomes.size > 1 || !outcomes.has(outcome))) return true;
  return provisions.some((applies, at) => (applies === true && !every[at]) || (applies === false && some[at] === true));
}
