// The engines that ours is compared with: the reference policy in their languages, and how each is asked. Runs in the browser.
// Each is given what makes it quick: prepared cases, compiled policies where it knows them, and no glue inside what is timed.
import { asking, type Case, flags, notifying, outcome, type Outcome, provisions, type Said, truth } from "./policy.ts";
import { derived, type Expression, rules, writtenOut } from "./rules.ts";

/** An engine with the reference policy. */
export interface Engine {
  /** Makes the policy ready; absent where the engine has no such step. */
  open?: () => unknown;
  /** A case as the engine takes it, made before the clock starts. */
  prepare: (stated: Partial<Case>) => unknown;
  /** One question; what is timed. */
  ask: (prepared: unknown) => unknown;
  /** What the answer says. Throws where it refuses one. */
  read: (answer: unknown, stated: Partial<Case>) => Said;
}

const packages = "/bench/node_modules/";
const same = (stated: Partial<Case>): unknown => stated;

/** Every peer; loading one fails where its package is not installed. */
export const peers: Record<string, () => Promise<Engine>> = {
  "hand-written JavaScript": async () => ({ prepare: same, ask: (stated) => truth(stated as Case), read: (answer) => answer as Said }),
  "Publicodes": publicodes,
  "Cedar": cedar,
  "ZEN": zen,
  "JSON Logic": jsonLogic,
};

function byOutcome(applies: boolean[], stated: Partial<Case>): Said {
  return { provisions: applies, outcome: outcome(applies, stated.authorisationHeld) };
}

async function cedar(): Promise<Engine> {
  const cedar = await import(/* @vite-ignore */ `${packages}@cedar-policy/cedar-wasm/web/cedar_wasm.js`);
  await cedar.default();
  const text = infix({ fact: (name) => `context.${name}`, in: (fact, list) => `${list}.contains(${fact})`, not: (part) => `!(${part})`, and: " && ", or: " || " });
  const staticPolicies = Object.fromEntries(rules.map((rule, at) => [provisions[at], `permit(principal, action, resource) when { ${text(writtenOut(rule))} };`]));
  const open = (): void => {
    const made = cedar.preparsePolicySet("policy", { staticPolicies });
    if (made.type !== "success") throw new Error(JSON.stringify(made));
  };
  open();
  const request = { principal: { type: "Party", id: "x" }, action: { type: "Action", id: "assess" }, resource: { type: "Item", id: "y" }, preparsedPolicySetId: "policy", entities: [] };
  return {
    open,
    prepare: (stated) => ({ ...request, context: stated }),
    ask: cedar.statefulIsAuthorized,
    read: (answer, stated) => {
      const { type, response } = answer as { type: string; response: { diagnostics: { reason: string[] } } };
      if (type !== "success") throw new Error("refused");
      return byOutcome(provisions.map((provision) => response.diagnostics.reason.includes(provision)), stated);
    },
  };
}

/** The same answers for a caller who takes an error of any rule as a refusal of the whole. */
export function careful(cedar: Engine): Engine {
  return {
    ...cedar,
    read: (answer, stated) => {
      const { response } = answer as { response?: { diagnostics: { errors: unknown[] } } };
      if (response?.diagnostics.errors.length !== 0) throw new Error("refused");
      return cedar.read(answer, stated);
    },
  };
}

async function zen(): Promise<Engine> {
  const zen = await import(/* @vite-ignore */ `${packages}@gorules/zen-engine-wasm/dist/zen_engine_wasm.js`);
  await zen.default();
  const text = infix({ fact: (name) => name, in: (fact, list) => `${fact} in ${list}`, not: (part) => `not(${part})`, and: " and ", or: " or " });
  const source = `[${rules.map((rule) => text(writtenOut(rule))).join(",\n")}]`;
  return {
    prepare: same,
    ask: (stated) => zen.evaluateExpression(source, stated),
    read: (answer, stated) => byOutcome(answer as boolean[], stated),
  };
}

async function jsonLogic(): Promise<Engine> {
  const script = document.createElement("script");
  script.src = `${packages}json-logic-js/logic.js`;
  await new Promise((loaded, missing) => {
    script.addEventListener("load", loaded);
    script.addEventListener("error", missing);
    document.head.append(script);
  });
  const { jsonLogic } = globalThis as unknown as { jsonLogic: { apply: (rule: unknown, data: unknown) => unknown } };
  const rule = (expression: Expression): unknown => {
    if (typeof expression === "string") return { var: expression };
    if ("not" in expression) return { "!": [rule(expression.not)] };
    if ("all" in expression) return { and: expression.all.map(rule) };
    if ("any" in expression) return { or: expression.any.map(rule) };
    const fact = { var: expression.fact };
    return expression.in.length === 1 ? { "===": [fact, expression.in[0]] } : { in: [fact, expression.in] };
  };
  const policy = rules.map((expression) => ({ "!!": [rule(writtenOut(expression))] }));
  return {
    prepare: same,
    ask: (stated) => jsonLogic.apply(policy, stated),
    read: (answer, stated) => byOutcome(answer as boolean[], stated),
  };
}

async function publicodes(): Promise<Engine> {
  const { default: Publicodes } = await import(/* @vite-ignore */ `${packages}publicodes/dist/index.js`);
  const name = (provision: string): string => `prov ${String.fromCharCode(97 + provisions.indexOf(provision))}`;
  const rule = (expression: Expression): unknown => {
    if (typeof expression === "string") return expression;
    if ("not" in expression) return { "=": [rule(expression.not), "non"] };
    if ("all" in expression) return { "toutes ces conditions": expression.all.map(rule) };
    if ("any" in expression) return { "une de ces conditions": expression.any.map(rule) };
    const [first, ...more] = expression.in.map((value) => `${expression.fact} = '${value}'`);
    return more.length === 0 ? first : { "une de ces conditions": [first, ...more] };
  };
  const policy: Record<string, unknown> = {
    ...Object.fromEntries(flags.map((flag) => [flag, { question: `${flag} ?`, type: "booléen" }])),
    ...Object.fromEntries(["destination", "itemClass", "knowledge"].map((fact) => [fact, { question: `${fact} ?`, type: "texte" }])),
    ...Object.fromEntries(Object.entries(derived).map(([id, expression]) => [id, { valeur: rule(expression) }])),
    ...Object.fromEntries(provisions.map((provision, at) => [name(provision), { titre: provision, valeur: rule(rules[at] ?? "") }])),
    needed: { "une de ces conditions": [...asking.map(name), { "toutes ces conditions": [name("3(1)"), { "=": [name("EU001"), "non"] }] }] },
    notification: { "une de ces conditions": notifying.map(name) },
    outcome: {
      variations: [
        { si: { "toutes ces conditions": ["needed", "authorisationHeld = non"] }, alors: "'authorisation_required'" },
        { si: name("7(1)"), alors: "'authority_decision'" },
        { si: "notification", alors: "'notify'" },
        { si: name("EU001"), alors: "'general_authorisation'" },
        { si: "needed", alors: "'authorised'" },
        { sinon: "'none'" },
      ],
    },
  };
  const quiet = { log: () => {}, warn: () => {}, error: () => {} };
  const open = () => new Publicodes(policy, { strict: true, logger: quiet });
  const engine = open();
  const asked = [...provisions.map(name), "outcome"];
  const answer = (value: boolean | string): string => (typeof value === "string" ? `'${value}'` : value ? "oui" : "non");
  return {
    open,
    prepare: (stated) => Object.fromEntries(Object.entries(stated).map(([fact, value]) => [fact, answer(value)])),
    ask: (situation) => {
      engine.setSituation(situation);
      // Quicker than the documented `evaluate`, which looks every name up again.
      return asked.map((rule) => engine.evaluateNode(engine.context.parsedRules[rule]));
    },
    read: (nodes) => {
      const found = (nodes as { nodeValue: unknown }[]).map(({ nodeValue }) => nodeValue ?? undefined);
      return { provisions: found.slice(0, -1) as (boolean | undefined)[], outcome: found.at(-1) as Outcome | undefined };
    },
  };
}

interface Words { fact: (name: string) => string; in: (fact: string, list: string) => string; not: (part: string) => string; and: string; or: string }

/** A printer of expressions with operators between their parts. */
function infix(words: Words): (expression: Expression) => string {
  const text = (expression: Expression): string => {
    if (typeof expression === "string") return words.fact(expression);
    if ("not" in expression) return words.not(text(expression.not));
    if ("all" in expression) return `(${expression.all.map(text).join(words.and)})`;
    if ("any" in expression) return `(${expression.any.map(text).join(words.or)})`;
    const fact = words.fact(expression.fact);
    return expression.in.length === 1 ? `${fact} == ${JSON.stringify(expression.in[0])}` : words.in(fact, JSON.stringify(expression.in));
  };
  return text;
}
