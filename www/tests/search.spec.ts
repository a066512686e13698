import { expect, test } from "@playwright/test";
import { choose, openCheck } from "./support.ts";

/** What a visitor types in their own language, the entry that comes first, and its label in that language. */
const typed = [
  ["Waermebildkameras", "6A003.b.4", "de", "Wärmebild- und Infrarotkameras mit Detektormatrix"],
  ["logiciels espions", "4A005", "fr", "Systèmes pour créer, piloter ou injecter des logiciels d'intrusion"],
] as const;

test("the code picker finds an entry by German and French words, says its label in both languages, and sends nothing @quick", async ({ page }) => {
  await openCheck(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await choose(page, "I know its code");
  for (const [words, code, language, label] of typed) {
    await page.locator("#item-codes").fill(words);
    const first = page.locator("#item-codes-list [role=option]").first();
    await expect(first).toHaveAttribute("data-value", code);
    await expect(first.locator(`[lang=${language}]`)).toHaveText(label);
    await page.locator("#item-codes").press("ArrowDown");
    await page.locator("#item-codes").press("Enter");
    await expect(page.locator(".chosen")).toContainText(code);
  }
  await page.locator("#item-codes").fill("thermal camera");
  await expect(page.locator("#item-codes-list [role=option]").first()).toHaveAttribute("data-value", "6A003.b.4");
  await expect(page.locator("#item-codes-list [role=option]").first().locator("[lang]")).toHaveCount(0);
  expect(requests).toEqual([]);
});

test("a search that finds nothing says so to the eye too, and an empty one says nothing", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I know its code");
  const status = page.locator("catchall-combobox:has(#item-codes) [role=status]");
  await page.locator("#item-codes").fill("qqqqzzzz");
  await expect(status).toHaveText("Nothing fits.");
  await expect(status).toHaveCSS("position", "static");
  await page.locator("#item-codes").fill("");
  await expect(status).toHaveText("");
});
