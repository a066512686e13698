import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import examples from "../cases/examples.json" with { type: "json" };

export type Facts = { [fact: string]: boolean | string | string[] };

/** The usual export of the worked scenarios: nobody knows or was told of anything. */
export const usual = examples.base as Facts;

/** The facts of one of the example cases. */
export function example(id: string): Facts {
  const found = examples.cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no example case \`${id}\``);
  return { ...usual, ...(found.facts as unknown as Facts) };
}

export function to(country: string): Facts {
  return { destination: country, purchaser: country, "final-destination": country };
}

export const fiveTests: Facts = {
  "dual-use": true, "designed-for-surveillance": true, covert: true, "natural-persons": true, "handles-data": true, "from-information-systems": true,
};

export async function openCheck(page: Page): Promise<void> {
  await page.goto("/en/check/");
  await expect(heading(page, "What is the item?")).toBeVisible();
}

/** Opens the result of a case whose facts the device has kept; every layer is then on the page. */
export async function openResult(page: Page, facts: Facts): Promise<void> {
  await keep(page, facts);
  await openCheck(page);
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(page.locator(".band")).toBeVisible();
}

/** As if a visitor had chosen "Keep on this device" before. */
export async function keep(page: Page, facts: Facts): Promise<void> {
  const kept = JSON.stringify({ facts, unsure: [], kinds: [] });
  await page.addInitScript((text) => localStorage.setItem("catchall", text), kept);
}

export function heading(page: Page, name: string) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

/** The range of one layer as the result shows it. */
export function layer(page: Page, name: "EU regulation" | "National law" | "Sanctions") {
  return page.locator(".layers > div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd");
}

/** The facts still asked for, in the order shown. */
export async function missingFacts(page: Page, layerName?: string): Promise<string[]> {
  const items = page.locator(".missing > li");
  const chosen = layerName === undefined ? items : items.filter({ has: page.locator(".layer-tag", { hasText: layerName }) });
  return chosen.evaluateAll((all) => all.map((one) => one.getAttribute("data-fact") ?? ""));
}

export async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue", exact: true }).click();
}

export async function choose(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).check();
}

export async function pickCountry(page: Page, field: string, typed: string, name: string): Promise<void> {
  await page.locator(`#${field}`).fill(typed);
  await page.getByRole("option", { name }).first().click();
  await expect(page.locator(`#${field}`)).toHaveValue(name);
}

export async function addCode(page: Page, code: string): Promise<void> {
  await page.locator("#item-codes").fill(code);
  await page.locator("#item-codes").press("Enter");
  await expect(page.locator(".chosen")).toContainText(code);
}

/** What a button saves as a file. */
export async function save(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await download).path(), "utf8");
}

/** Opens a file as a record. */
export async function load(page: Page, name: string, text: string): Promise<void> {
  await page.locator("#load").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

export const words = {
  prohibited: "Prohibited",
  required: "Authorisation required",
  notify: "You must notify the authority and wait",
  general: "Covered by a general authorisation if you meet these conditions",
  mayBe: "The authority may require an authorisation",
  duty: "No authorisation, but duties apply",
  nothing: "No requirement found in the rules modelled here",
};

export function between(least: string, most: string): string {
  return `from “${least}” to “${most}”`;
}

/** Tab until the focus is where `selector` is. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(selector).first().evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`no way by keyboard to \`${selector}\``);
}
