import { expect, test } from "@playwright/test";
import { addCode, choose, heading, keep, layer, missingFacts, next, openCheck, pickCountry, usual, to, words } from "./support.ts";

test("back and forward restore step and answers, and the heading takes the focus @quick", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I checked: it is on no list");
  await next(page);
  await expect(heading(page, "What do you want to do?")).toBeFocused();
  await expect(page).toHaveTitle("What do you want to do? – Catchall");
  await choose(page, "Export out of the EU");
  await next(page);
  await page.goBack();
  await expect(heading(page, "What do you want to do?")).toBeFocused();
  await expect(page.getByLabel("Export out of the EU")).toBeChecked();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByLabel("I checked: it is on no list")).toBeChecked();
  await page.goForward();
  await expect(heading(page, "What do you want to do?")).toBeFocused();
});

test("reloading loses answers that are not kept, and starts over", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I checked: it is on no list");
  await next(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByLabel("I checked: it is on no list")).not.toBeChecked();
});

test("one page and one question at a time show the same answers @quick", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I know its code");
  await addCode(page, "5A004.b");
  await page.getByRole("button", { name: "Show all questions on one page" }).click();
  await expect(heading(page, "All questions on one page")).toBeFocused();
  await expect(page.locator(".chosen")).toContainText("5A004.b");
  await choose(page, "Export out of the EU");
  await pickCountry(page, "destination", "KE", "Kenya");
  await page.getByRole("button", { name: "One question at a time" }).click();
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Which country does it go to?" }).click();
  await expect(page.locator("#destination")).toHaveValue("Kenya");
});

test("the day is today until the visitor says otherwise, and is never struck", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("button", { name: "Show all questions on one page" }).click();
  await expect(page.locator("#question-day")).toBeVisible();
  await expect(page.locator("#question-day")).not.toHaveClass(/moot/);
  await page.locator("#day").fill("2015-03-01");
  await page.locator("#day").blur();
  await expect(page.getByRole("alert")).toContainText("428/2009");
  await page.getByRole("button", { name: "Undo the last answer" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("what we know so far follows each answer and is announced politely", async ({ page }) => {
  await openCheck(page);
  const soFar = page.locator(".so-far [role=status]");
  await expect(soFar).toContainText("Not determined yet");
  await choose(page, "I know its code");
  await addCode(page, "4A005");
  await next(page);
  await choose(page, "Export out of the EU");
  await next(page);
  await pickCountry(page, "destination", "Saudi", "Saudi Arabia");
  await expect(soFar).toContainText(words.required);
});

test("a listed item to Saudi Arabia needs no further answer: no question of the EU layer is left @quick", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I know its code");
  await addCode(page, "4A005");
  await next(page);
  await choose(page, "Export out of the EU");
  await next(page);
  await pickCountry(page, "destination", "sau", "Saudi Arabia");
  await page.getByText("All questions", { exact: true }).click();
  await expect(page.locator(".steps li.moot", { hasText: "Is it a cyber-surveillance item?" })).toBeVisible();
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(layer(page, "EU regulation")).toHaveText(words.required);
  expect(await missingFacts(page, "EU regulation")).toEqual([]);
});

test("an answer that decides strikes the other tests, and none of them is gone", async ({ page }) => {
  await keep(page, { ...usual, ...to("KE"), "item-codes": [], "knows-repression": "aware", "knows-human-rights": "aware", "knows-charter-rights": "aware" });
  await openCheck(page);
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Is it a cyber-surveillance item?" }).click();
  await expect(page.locator(".so-far-words")).toContainText("Not determined yet");
  await page.locator("#question-covert").getByLabel("No", { exact: true }).check();
  await expect(page.locator("fieldset.moot")).toHaveCount(4);
  await expect(page.locator("#question-natural-persons")).toContainText("can no longer change the result");
  await page.locator("#question-covert").getByLabel("Yes", { exact: true }).check();
  await expect(page.locator("fieldset.moot")).toHaveCount(0);
});

test("technical questions show that a product is listed, never that it is not", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I can describe what it does");
  await next(page);
  await page.getByText("Breaking encryption, reading locked devices").click();
  await expect(page.getByLabel(/5A002\.a/)).toBeHidden();
  await page.getByLabel(/5A004\.b/).check();
  await page.getByLabel(/5A004\.b/).uncheck();
  await page.getByLabel(/5A004\.b/).check();
  await next(page);
  for (const fact of ["extracts-raw-data", "gets-round-the-lock"]) await page.locator(`#question-5a004-b-${fact}`).getByLabel("Yes", { exact: true }).check();
  for (const out of ["for-developing-devices", "debugger-or-hypervisor", "only-logical-extraction", "chip-off-or-jtag", "only-jailbreaking", "personal-use"]) {
    await page.locator(`#question-5a004-b-${out}`).getByLabel("No", { exact: true }).check();
  }
  await next(page);
  await choose(page, "Export out of the EU");
  await next(page);
  await pickCountry(page, "destination", "ken", "Kenya");
  await expect(page.locator(".so-far-words")).toContainText(words.required);
});

test("nothing known and nothing told are one click each, and contradict nothing", async ({ page }) => {
  await keep(page, { ...to("KE"), activity: "export", "item-codes": [], "free-zone": false });
  await openCheck(page);
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "What could it be used for?" }).click();
  await page.locator("#knows-repression-aware").check();
  await page.getByRole("button", { name: "I know of none of these uses" }).click();
  await page.getByRole("button", { name: "The authority has told me nothing" }).click();
  await expect(page.locator("#knows-wmd-none")).toBeChecked();
  await expect(page.locator("#informed-wmd-false")).toBeChecked();
  await expect(page.locator("#knows-repression-aware")).toBeChecked();
  await expect(page.locator(".so-far-words")).not.toContainText("conflict");
});

test("the review strikes answers that no longer matter, and changes one and comes back", async ({ page }) => {
  await keep(page, { "item-codes": ["4A005"], activity: "export", destination: "SA", covert: true });
  await openCheck(page);
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("row", { name: /Works covertly/ })).toContainText("no longer matters");
  await page.getByRole("button", { name: "Change Destination" }).click();
  await pickCountry(page, "destination", "japan", "Japan");
  await next(page);
  await expect(heading(page, "Check your answers")).toBeFocused();
  await expect(page.getByRole("row", { name: /^Destination/ })).toContainText("Japan");
});

test("“I don’t know” is remembered and states nothing", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I don’t know");
  await next(page);
  await choose(page, "I don’t know");
  await next(page);
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByRole("row", { name: /^Activity/ })).toContainText("I don’t know");
  await page.getByRole("button", { name: "See the result" }).click();
  expect(await missingFacts(page)).toContain("activity");
});
