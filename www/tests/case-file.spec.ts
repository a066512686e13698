import { execFileSync } from "node:child_process";
import { expect, test, type Page } from "@playwright/test";
import { addCode, choose, example, heading, layer, load, next, openResult, pickCountry, save, words } from "./support.ts";

const cases = (page: Page) => page.locator(".file-cases > li");

async function toReview(page: Page): Promise<void> {
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Check your answers" }).click();
}

async function changeDestination(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole("button", { name: "Change Destination" }).click();
  await pickCountry(page, "destination", typed, name);
}

async function allCases(page: Page): Promise<void> {
  await page.getByRole("button", { name: "All cases" }).click();
  await expect(page.locator(".band.file h1")).toBeFocused();
}

/** A second item of the same transaction, of which only the code is said. */
async function addItem(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "Add another item" }).click();
  await choose(page, "I know its code");
  await addCode(page, code);
  await page.getByRole("button", { name: "Skip to the result" }).click();
}

/** Leaves a note in the screening of the deal, and returns to the result. */
async function screen(page: Page, note: string): Promise<void> {
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Screen a deal" }).click();
  await page.getByLabel("A note for your record").fill(note);
  await page.getByRole("button", { name: "See what it adds up to" }).click();
  await page.getByRole("button", { name: "See the result" }).click();
}

function doubledIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at));
}

test("a duplicate opens to be changed, and the first case stays as it was @quick", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await page.getByRole("button", { name: "Duplicate this case" }).click();
  await expect(heading(page, "Check your answers")).toBeFocused();
  await expect(page.locator(".file-note")).toContainText("Case 2 of 2");
  await changeDestination(page, "norw", "Norway");
  await next(page);
  await page.getByRole("button", { name: "Change Buyer’s country" }).click();
  await pickCountry(page, "purchaser", "norw", "Norway");
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(page.locator(".band h1")).toContainText(words.general);
  await allCases(page);
  await expect(cases(page).nth(0)).toContainText("United Arab Emirates");
  await expect(cases(page).nth(0)).toContainText(words.required);
  await expect(cases(page).nth(1)).toContainText("Norway");
  await expect(cases(page).nth(1)).toContainText(words.general);
  await expect(page.locator(".band.file h1")).toHaveText(`${words.required} (one case)`);
  await page.getByRole("button", { name: "Show its result Case 1" }).click();
  await expect(page.locator(".band h1")).toContainText(words.required);
  await expect(page.locator(".file-note")).toContainText("Case 1 of 2");
});

test("another item asks for the item alone, with the keyboard, and shares the transaction @quick", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await page.locator("#add-item").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("What is the item?");
  await expect(page.locator(".examples")).toHaveCount(0);
  await page.locator("#way-none").focus();
  await page.keyboard.press("Space");
  const asked: string[] = [];
  for (let step = 0; step < 20 && (await page.locator("form.step").count()) > 0; step++) {
    asked.push(await page.locator("h1").innerText());
    await page.locator("form.step .primary").focus();
    await page.keyboard.press("Enter");
  }
  expect(asked[0]).toBe("What is the item?");
  for (const transaction of ["What do you want to do?", "Which country does it go to?", "Does it go to a free zone or a free warehouse there?", "Who receives it?", "What could it be used for?"]) {
    expect(asked).not.toContain(transaction);
  }
  await expect(heading(page, "Check your answers")).toBeFocused();
  await expect(page.locator("table.answers")).toContainText("United Arab Emirates");
  await expect(page.locator("table.answers")).not.toContainText("4A005");
  await expect(page.locator(".file-note")).toContainText("Cases 1 and 2 are items of one transaction");
  await changeDestination(page, "keny", "Kenya");
  await next(page);
  await allCases(page);
  await expect(cases(page).nth(0)).toContainText("4A005 → Kenya");
  await expect(cases(page).nth(1)).toContainText("on no list → Kenya");
});

test("the most severe case is the headline, and what is not determined stands beside it", async ({ page }) => {
  await openResult(page, example("thermal-camera"));
  await addItem(page, "5A004.a");
  await expect(layer(page, "EU regulation")).toContainText(words.required);
  await page.getByRole("button", { name: "Add another item" }).click();
  await choose(page, "I don’t know");
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await allCases(page);
  await expect(page.locator(".band.file h1")).toHaveText(`${words.required} (one case) · Not determined yet (one case)`);
  await expect(cases(page)).toHaveCount(3);
  await expect(cases(page).nth(0)).toContainText(words.general);
  await expect(cases(page).nth(2)).toContainText("Not determined yet");
  await page.getByRole("button", { name: "Remove Case 2" }).click();
  await expect(page.locator(".band.file h1")).toHaveText(`${words.general} (one case) · Not determined yet (one case)`);
  await expect(page.locator(".band.file")).toContainText("What is still open could go as far as");
});

test("browser back returns to the case that was in hand", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await addItem(page, "5A002.a.2");
  await expect(page.locator(".file-note")).toContainText("Case 2 of 2");
  await page.goBack();
  await page.goBack();
  await expect(page.locator(".file-note")).toContainText("Case 1 of 2");
  await expect(page.locator(".band h1")).toContainText(words.required);
});

test("kept on the device, every case is there after a reload", async ({ page }) => {
  await page.goto("/en/check/");
  await page.getByLabel("Keep on this device").check();
  await choose(page, "I checked: it is on no list");
  await toReview(page);
  await page.getByRole("button", { name: "See the result" }).click();
  await addItem(page, "4A005");
  await page.reload();
  await expect(page.locator(".file-note")).toContainText("Case 2 of 2");
  await allCases(page);
  await expect(cases(page).nth(0)).toContainText("on no list");
  await expect(cases(page).nth(1)).toContainText("4A005");
  await page.getByRole("button", { name: "Forget everything" }).click();
  await expect(page.locator(".file-note")).toHaveCount(0);
});

test("the data file holds every case, and opening it gives all of them back", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await addItem(page, "5A002.a.2");
  const text = await save(page, "Save as data (JSON)");
  const record = JSON.parse(text) as { schema: number; cases: { deal: number; facts: { [fact: string]: unknown } }[] };
  expect(record.schema).toBe(2);
  expect(record.cases.map(({ deal, facts }) => [deal, facts["item-codes"], facts.destination])).toEqual([[0, ["4A005"], "AE"], [0, ["5A002.a.2"], "AE"]]);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "record.json", text);
  await expect(page.locator(".loaded")).toContainText("gives the same outcome today");
  await expect(cases(page)).toHaveCount(2);
  await expect(cases(page).nth(1)).toContainText("5A002.a.2 → United Arab Emirates");
  await expect(page.locator(".band.file")).toContainText("Cases 1 and 2 are items of one transaction");
});

test("a record of the first schema, which held one case, still opens", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  const { cases: [{ deal: _deal, ...only }], ...record } = JSON.parse(await save(page, "Save as data (JSON)"));
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "old.json", JSON.stringify({ ...record, ...only, schema: 1 }));
  await expect(page.locator(".loaded")).toContainText("gives the same outcome today");
  await expect(page.locator(".band h1")).toContainText(words.required);
});

test("the saved page and the print-out hold every case in full", async ({ page, context }) => {
  await openResult(page, example("face-search-told"));
  await addItem(page, "5A004.b");
  const saved = await context.newPage();
  const text = await save(page, "Save as a page (HTML)");
  await saved.setContent(text);
  await expect(saved.locator("h1")).toHaveText(`${words.required} (2 cases)`);
  await expect(saved.locator("section.case")).toHaveCount(2);
  await expect(saved.locator("section.case").nth(0)).toContainText("Article 5(1)");
  await expect(saved.locator("section.case").nth(1)).toContainText("Article 3(1)");
  await expect(saved.locator("button")).toHaveCount(0);
  expect(await doubledIds(saved)).toEqual([]);
  await page.bringToFront();
  const printed = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }), encoding: "utf8" });
  for (const part of ["Your case file: 2 cases", "Case 1: checked, on no list", "Case 2: 5A004.b", "Article 5(1)", "Article 3(1)", "This is not legal advice"]) expect(printed).toContain(part);
  await expect(page.locator(".file-note")).toBeVisible();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "record.html", text);
  await expect(cases(page)).toHaveCount(2);
});

test("a screening is of the deal: every item has it, any item changes it, and a duplicate takes a copy @quick", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await screen(page, "Asked on Monday");
  await addItem(page, "5A002.a.2");
  await expect(page.locator("section[aria-labelledby=screening]")).toContainText("Asked on Monday");
  await screen(page, "Asked again on Friday");
  await page.getByRole("button", { name: "Duplicate this case" }).click();
  await screen(page, "Another deal");
  const text = await save(page, "Save as data (JSON)");
  const notes = (record: string) => (JSON.parse(record) as { cases: { screening: { notes: object } }[] }).cases.map((one) => one.screening.notes);
  expect(notes(text)).toEqual([{ item: "Asked again on Friday" }, { item: "Asked again on Friday" }, { item: "Another deal" }]);
  await page.getByRole("button", { name: "Forget everything" }).click();
  await load(page, "record.json", text);
  await expect(page.locator(".loaded")).toContainText("gives the same outcome today");
  expect(notes(await save(page, "Save as data (JSON)"))).toEqual(notes(text));
});

test("a saved page of several cases holds the screening of a deal once, and the other items say where", async ({ page, context }) => {
  await openResult(page, example("spyware-server"));
  await screen(page, "Asked on Monday");
  await addItem(page, "5A002.a.2");
  const saved = await context.newPage();
  await saved.setContent(await save(page, "Save as a page (HTML)"));
  await expect(saved.getByText("Note: Asked on Monday")).toHaveCount(1);
  await expect(saved.locator("section.case").nth(0)).toContainText("Note: Asked on Monday");
  await expect(saved.locator("section.case").nth(1)).toContainText("It is the screening of case 1");
  expect(await doubledIds(saved)).toEqual([]);
});

test("back from the screening of another case, its address and its case are in hand again", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  await screen(page, "Asked on Monday");
  await page.getByRole("button", { name: "Duplicate this case" }).click();
  await screen(page, "Another deal");
  await allCases(page);
  await page.getByRole("button", { name: "Show its result Case 1" }).click();
  await page.goBack();
  await page.goBack();
  await expect(page.locator(".file-note")).toContainText("Case 2 of 2");
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/en/screening/");
  await expect(page.locator(".screening")).toContainText("Another deal");
  await expect(page.locator(".file-note")).toContainText("Case 2 of 2");
});

for (const [name, kept] of [
  ["one case without a screening", { facts: example("spyware-server"), unsure: [], kinds: [] }],
  ["one case with a screening", { facts: example("spyware-server"), unsure: [], kinds: [], screening: { said: {}, notes: { item: "Asked on Monday" } } }],
  ["several cases without a screening", { cases: [{ deal: 0, facts: example("spyware-server"), unsure: [], kinds: [] }], at: 0 }],
] as const) {
  test(`what an earlier version kept on the device is still there: ${name}`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem("catchall", text), JSON.stringify(kept));
    await page.goto("/en/check/");
    await page.getByRole("button", { name: "Skip to the result" }).click();
    await expect(page.locator(".band h1")).toContainText(words.required);
    await expect(page.getByText("Note: Asked on Monday")).toHaveCount("screening" in kept ? 1 : 0);
  });
}
