import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { addCode, choose, heading, next, openCheck, pickCountry, words } from "./support.ts";

/** The headers that every host of the site must send. */
function declaredHeaders(): [string, string][] {
  const lines = readFileSync(join(import.meta.dirname, "../headers.txt"), "utf8").split("\n");
  return lines.filter((line) => /^[A-Za-z-]+: /.test(line)).map((line) => {
    const at = line.indexOf(": ");
    return [line.slice(0, at).toLowerCase(), line.slice(at + 2).trim()];
  });
}

test("every answer of the server carries every declared header @quick", async ({ page }) => {
  for (const address of ["/en/", "/en/check/", "/en/screening/", "/en/compare/", "/en/learn/", "/en/law/", "/en/about/", "/en/no-such-page"]) {
    const sent = (await page.goto(address))?.headers() ?? {};
    for (const [name, value] of declaredHeaders()) expect(sent[name], `${name} of ${address}`).toBe(value);
  }
});

test("the policy forbids every connection, in the header and in the page @quick", async ({ page }) => {
  const answer = await page.goto("/en/check/");
  const inHeader = answer?.headers()["content-security-policy"] ?? "";
  const inPage = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? "";
  for (const policy of [inHeader, inPage]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain("unsafe-inline");
  }
  const reached = await page.evaluate(() => fetch("/en/").then(() => "reached", () => "refused"));
  expect(reached).toBe("refused");
});

test("a whole check sends no request, breaks no policy and puts no answer in the address @quick", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => broken.push(message.text()));
  page.on("pageerror", (error) => broken.push(error.message));
  await openCheck(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await choose(page, "I know its code");
  await addCode(page, "4A005");
  await next(page);
  await choose(page, "Export out of the EU");
  await next(page);
  await pickCountry(page, "destination", "saudi", "Saudi Arabia");
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(page.locator(".band h1")).toContainText(words.required);
  await page.getByRole("button", { name: "Check your answers" }).last().click();
  await expect(heading(page, "Check your answers")).toBeVisible();
  expect(requests).toEqual([]);
  expect(broken).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe("/en/check/");
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/4A005|SA|saudi/i);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test("putting cases to every text sends no request, breaks no policy and stores nothing @quick", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => broken.push(message.text()));
  page.on("pageerror", (error) => broken.push(error.message));
  await page.goto("/en/compare/");
  await expect(page.locator(".sides")).toBeVisible();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const report = { outcomes: { union: {}, national: {}, sanctions: {} }, versions: { day: "2026-11-23", instruments: [] } };
  const facts = { activity: "export", "item-codes": ["4A005"], destination: "SA" };
  const record = { kind: "catchall-record", schema: 2, made: "2026-11-23", language: "en", title: "Deal of ours", cases: [{ deal: 0, facts, unsure: [], kinds: [], report }] };
  await page.locator("#load").setInputFiles({ name: "own-case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(record)) });
  await expect(page.getByRole("heading", { level: 2, name: "Deal of ours" })).toBeVisible();
  await expect(page.locator(".said .sentence").first()).toBeVisible();
  await page.locator("td button").first().click();
  await expect(page.locator("#reasons")).toBeFocused();
  expect(requests).toEqual([]);
  expect(broken).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe("/en/compare/");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test("answers are kept on the device only on request, and forgotten on request", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I checked: it is on no list");
  await choose(page, "Keep on this device");
  expect(await page.evaluate(() => localStorage.getItem("catchall"))).toContain("item-codes");
  await page.reload();
  await expect(page.getByLabel("I checked: it is on no list")).toBeChecked();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.getByLabel("I checked: it is on no list")).not.toBeChecked();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("leaving is warned of only when answers would be lost", async ({ page }) => {
  const warnings: string[] = [];
  page.on("dialog", (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await openCheck(page);
  await page.goto("/en/about/");
  expect(warnings).toEqual([]);
  await openCheck(page);
  await choose(page, "I checked: it is on no list");
  await page.goto("/en/about/");
  expect(warnings).toEqual(["beforeunload"]);
  await openCheck(page);
  await choose(page, "I checked: it is on no list");
  await choose(page, "Keep on this device");
  await page.goto("/en/about/");
  expect(warnings).toEqual(["beforeunload"]);
});
