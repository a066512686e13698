import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { initSync, Regime } from "../../pkg/catchall.js";

initSync({ module: readFileSync(new URL("../../pkg/catchall_bg.wasm", import.meta.url)) });

test("the built engine answers in Node as it does in the page", () => {
  const regime = new Regime({ instruments: ["eu-2021-821", "eu-sanctions"], asOf: "2026-11-23" });
  const facts = { activity: "export", "item-codes": ["4A005"], destination: "SA" };
  const { headline, outcomes } = regime.assess(facts);
  assert.deepEqual(headline, { layer: "union", state: "settled", outcome: "authorisation-required" });
  assert.deepEqual(regime.verdict(facts), outcomes);
});

test("a refusal is an object with a code, the place and what would be right", () => {
  const regime = new Regime({ instruments: ["eu-2021-821"], asOf: "2026-11-23" });
  assert.throws(() => regime.assess({ destinaton: "KE" }), (refusal: unknown) => {
    assert.deepEqual(refusal, { errors: [{ code: "unknown-fact", place: "destinaton", message: "unknown fact `destinaton`; did you mean `destination`?", suggestions: ["destination"] }] });
    return true;
  });
});
