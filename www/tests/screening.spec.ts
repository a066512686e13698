import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { example, heading, load, openResult, save, tabTo } from "./support.ts";

const steps = ["Is it a cyber-surveillance item?", "Can it be misused?", "Who takes part?", "What follows from it?"];
const end = "What the answers add up to";

async function openScreening(page: Page): Promise<void> {
  await page.goto("/en/screening/");
  await expect(heading(page, steps[0] ?? "")).toBeVisible();
}

/** Says yes to every question, step by step. */
async function sayYes(page: Page): Promise<void> {
  for (const title of steps) {
    await expect(heading(page, title)).toBeVisible();
    for (const yes of await page.getByLabel("Yes", { exact: true }).all()) await yes.check();
    await page.getByRole("button", { name: "Continue", exact: true }).click();
  }
}

async function say(page: Page, question: RegExp, answer: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();
}

test("a whole screening with the keyboard alone: four steps, binding and guidance, what it adds up to @quick", async ({ page }) => {
  await openScreening(page);
  const kinds: string[] = [];
  for (const title of steps) {
    await expect(heading(page, title)).toBeVisible();
    if (title !== steps[0]) await expect(heading(page, title)).toBeFocused();
    kinds.push(...(await page.locator(".force").allInnerTexts()));
    for (const question of await page.locator("fieldset.question").all()) {
      await tabTo(page, `#${await question.getAttribute("id")}-yes`);
      await page.keyboard.press("Space");
      await expect(question.locator(".meaning")).not.toBeEmpty();
    }
    await tabTo(page, "button[type=submit]");
    await page.keyboard.press("Enter");
  }
  expect(kinds.length).toBeLessThanOrEqual(15);
  expect(kinds.filter((kind) => kind.startsWith("Binding")).length).toBeGreaterThan(0);
  expect(kinds.filter((kind) => kind.startsWith("Guidance")).length).toBeGreaterThan(0);
  await expect(heading(page, end)).toBeFocused();
  await expect(page.locator(".flags h2")).toHaveText(/^\d+ red flags$/);
  await expect(page.locator(".flags")).toContainText("close to being aware");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Back", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(heading(page, steps[3] ?? "")).toBeFocused();
  await expect(page.getByLabel("Yes", { exact: true }).first()).toBeChecked();
});

test("what nobody answered stays open and clears nothing", async ({ page }) => {
  await openScreening(page);
  await say(page, /aimed at people/, "I don’t know");
  await expect(page.locator("#screening-people .meaning")).toContainText("Unknown never counts as “no”");
  await page.getByRole("button", { name: "See what it adds up to" }).click();
  await expect(page.locator(".flags")).toContainText("That clears nothing");
  await expect(page.locator(".flags")).toContainText("open questions could still raise one");
  await page.getByRole("button", { name: "Is it aimed at people?" }).click();
  await expect(page.getByRole("group", { name: "Is it aimed at people?" }).getByLabel("I don’t know")).toBeChecked();
});

test("no answer changes the outcome by itself, and the record holds and restores them all @quick", async ({ page }) => {
  await openResult(page, example("face-search-told"));
  const outcome = await page.locator(".layers").innerText();
  const before = JSON.parse(await save(page, "Save as data (JSON)")) as { cases: { facts: object; screening?: object }[] };
  expect(before.cases[0]?.screening).toBeUndefined();
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Screen a deal" }).click();
  await page.getByLabel("A note for your record").fill("Asked on Monday");
  await sayYes(page);
  await page.getByRole("button", { name: "See the result" }).click();
  expect(await page.locator(".layers").innerText()).toBe(outcome);
  const text = await save(page, "Save as data (JSON)");
  const [only] = (JSON.parse(text) as { cases: { facts: object; screening: { said: object; notes: object } }[] }).cases;
  expect(only?.facts).toEqual(before.cases[0]?.facts);
  expect(Object.values(only?.screening.said ?? {})).toEqual(Array<string>(14).fill("yes"));
  expect(only?.screening.notes).toEqual({ item: "Asked on Monday" });
  const saved = await save(page, "Save as a page (HTML)");
  expect(saved).toContain("Note: Asked on Monday");
  for (const [name, file] of [["record.json", text], ["record.html", saved]] as const) {
    await page.getByRole("button", { name: "Forget everything" }).click();
    await load(page, name, file);
    await expect(page.locator(".band h1")).toBeVisible();
    expect(await page.locator(".layers").innerText()).toBe(outcome);
    await page.getByRole("button", { name: "Back to the screening" }).click();
    await expect(page.locator(".screening-answers > li")).toHaveCount(14);
    await expect(page.locator(".screening")).toContainText("Asked on Monday");
  }
});

test("only a click carries an answer over, that one alone, and never what somebody knows", async ({ page }) => {
  await openScreening(page);
  await sayYes(page);
  await expect(page.locator(".carry li")).toHaveCount(5);
  await page.locator(".carry li[data-fact=covert]").getByRole("button").click();
  await expect(page.locator(".carry li[data-fact=covert]")).toBeFocused();
  await expect(page.locator(".carry li[data-fact=covert]")).toContainText("This is your answer in the check");
  await page.getByRole("button", { name: "Say in the check what you know" }).click();
  await expect(heading(page, "What could it be used for?")).toBeFocused();
  await expect(page.locator(".uses input:checked")).toHaveCount(0);
  expect(new URL(page.url()).pathname).toBe("/en/check/");
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Check your answers" }).click();
  await expect(page.locator(".answers tbody th")).toHaveText(["Works covertly", "Day of the transaction"]);
});

test("a screening sends no request and puts no answer in the address or the history", async ({ page }) => {
  await openScreening(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await sayYes(page);
  await page.getByRole("button", { name: "Go to the check" }).click();
  await expect(heading(page, "What is the item?")).toBeVisible();
  await page.goBack();
  await expect(heading(page, end)).toBeVisible();
  expect(requests).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe("/en/screening/");
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/yes/);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("the check leads to the screening from the item and from what you know, and home does too", async ({ page }) => {
  await page.goto("/en/");
  await page.getByRole("link", { name: "Screen a deal first" }).click();
  await expect(heading(page, steps[0] ?? "")).toBeVisible();
  await page.goto("/en/check/");
  await page.getByRole("button", { name: "Screen this deal first" }).click();
  await expect(heading(page, steps[0] ?? "")).toBeFocused();
});

test("what it adds up to prints with every answer, where we know it from, and nothing to click", async ({ page }) => {
  await openScreening(page);
  await sayYes(page);
  const printed = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }), encoding: "utf8" });
  for (const part of [end, "red flags", "Was it specially designed for surveillance? Yes", "Binding", "Article 2(20)", "not checked against the text", "This is not legal advice"]) {
    expect(printed).toContain(part);
  }
  expect(printed).not.toContain("Use it in the check");
});
