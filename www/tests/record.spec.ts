import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { example, load, openCheck, openResult, save, words } from "./support.ts";

test("a saved record gives the same outcome when it is opened again @quick", async ({ page }) => {
  await openResult(page, example("face-search-known"));
  await page.getByLabel("Name of the record (optional)").fill("Order 17");
  const text = await save(page, "Save as data (JSON)");
  const record = JSON.parse(text) as { cases: { report: { versions: object } }[] };
  expect(record).toMatchObject({ kind: "catchall-record", schema: 2, title: "Order 17", language: "en" });
  expect(record.cases[0]?.report.versions).toMatchObject({ instruments: expect.any(Array) as unknown });
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "record.json", text);
  await expect(page.locator(".loaded")).toContainText("gives the same outcome today");
  await expect(page.locator(".band h1")).toContainText(words.notify);
});

test("the saved page needs nothing else, says it is no advice, and opens again as a record", async ({ page, context }) => {
  await openResult(page, example("spyware-server"));
  const text = await save(page, "Save as a page (HTML)");
  expect(text).not.toMatch(/<script(?! type="application\/json")|<link|src=/);
  const saved = await context.newPage();
  await saved.setContent(text);
  await expect(saved.locator("h1")).toContainText(words.required);
  await expect(saved.locator("body")).toContainText("This is not legal advice");
  await expect(saved.locator("button")).toHaveCount(0);
  await expect(saved.locator("main > section").first()).toHaveClass(/band/);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "record.html", text);
  await expect(page.locator(".band h1")).toContainText(words.required);
});

test("a record of other law says which version changed", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  const record = JSON.parse(await save(page, "Save as data (JSON)"));
  const [{ report }] = record.cases;
  report.outcomes.union.most = report.outcomes.union.least = "duty-only";
  report.versions.instruments[0].checked = "an older state";
  await load(page, "old.json", JSON.stringify(record));
  await expect(page.locator(".loaded")).toContainText("gives another outcome today");
  await expect(page.locator(".loaded")).toContainText("an older state");
});

for (const [name, text, says] of [
  ["no JSON at all", "%PDF-1.7", "It is no record of Catchall"],
  ["JSON of something else", "[1, 2]", "It is no record of Catchall"],
  ["a record of a later program", '{"kind":"catchall-record","schema":3}', "another version of Catchall"],
  ["a damaged record", '{"kind":"catchall-record","schema":1,"facts":{"destination":7}}', "missing or damaged"],
] as const) {
  test(`a file that is ${name} is refused and the answers stay`, async ({ page }) => {
    await openCheck(page);
    await page.getByLabel("I checked: it is on no list").check();
    await load(page, "file.json", text);
    await expect(page.getByRole("alert")).toContainText(says);
    await expect(page.getByLabel("I checked: it is on no list")).toBeChecked();
  });
}

test("a record with a fact that nobody knows is refused in the engine's words and the answers stay", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  const record = JSON.parse(await save(page, "Save as data (JSON)"));
  record.cases[0].facts.destinaton = "KE";
  await load(page, "typo.json", JSON.stringify(record));
  await expect(page.getByRole("alert")).toContainText("destinaton");
  await expect(page.locator(".band h1")).toContainText(words.required);
});

test("the record prints on A4 with its reasons open and nothing to click", async ({ page }) => {
  await openResult(page, example("face-search-told"));
  const printed = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }), encoding: "utf8" });
  for (const part of [words.required, "Article 5(1)", "How we read it", "Not this:", "Answer", "Kenya", "This is not legal advice"]) {
    expect(printed).toContain(part);
  }
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".finding.applies .tree").first()).toBeVisible();
  await expect(page.locator(".check-side")).toBeHidden();
  await expect(page.locator(".not-advice")).toBeVisible();
  await expect(page.locator(".answers")).toBeVisible();
});
