import { expect, test } from "@playwright/test";
import { heading, openCheck, tabTo, words } from "./support.ts";

test("a whole check with the keyboard alone @quick", async ({ page }) => {
  await openCheck(page);
  await tabTo(page, "input[name=way]");
  await page.keyboard.press("Space");
  await expect(page.locator("#way-codes")).toBeChecked();
  await tabTo(page, "#item-codes");
  await page.keyboard.type("4A005");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".chosen")).toContainText("4A005");
  await tabTo(page, "button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(heading(page, "What do you want to do?")).toBeFocused();
  await tabTo(page, "input[name=activity]");
  await page.keyboard.press("Space");
  await tabTo(page, "button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Which country does it go to?")).toBeFocused();
  await tabTo(page, "#destination");
  await page.keyboard.type("saudi");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("#destination")).toHaveValue("Saudi Arabia");
  await tabTo(page, ".step .buttons button.link");
  await page.keyboard.press("Enter");
  await expect(page.locator(".band h1")).toBeFocused();
  await expect(page.locator(".band h1")).toContainText(words.required);
  await tabTo(page, ".finding > summary");
  await page.keyboard.press("Enter");
  await expect(page.locator(".finding .tree").first()).toBeVisible();
});

test("the country picker follows the authoring practices", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("button", { name: "Show all questions on one page" }).click();
  const field = page.locator("#destination");
  await field.click();
  await field.fill("united");
  await expect(field).toHaveAttribute("role", "combobox");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#destination-list")).toHaveRole("listbox");
  const options = page.locator("#destination-list [role=option]");
  await expect(page.locator("catchall-combobox:has(#destination) [role=status]")).toContainText(`${await options.count()} suggestions`);
  await field.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", "destination-option-0");
  await field.press("End");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await field.press("Home");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await field.press("Escape");
  await expect(field).toHaveAttribute("aria-expanded", "false");
  await expect(field).toHaveValue("united");
  await field.press("Escape");
  await expect(field).toHaveValue("");
});

test("a country is found by its code and chosen by leaving the field", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("button", { name: "Show all questions on one page" }).click();
  await page.locator("#destination").fill("xi");
  await page.keyboard.press("Tab");
  await expect(page.locator("#destination")).toHaveValue("Northern Ireland");
});

test("codes are found by what the item is used for, misspelt too", async ({ page }) => {
  await openCheck(page);
  await page.getByLabel("I know its code").check();
  await page.locator("#item-codes").fill("imsi cacher");
  await expect(page.locator("#item-codes-list [role=option]").filter({ hasText: "5A001.f" }).first()).toBeVisible();
});

test("the skip link leads to the content", async ({ page }) => {
  await page.goto("/en/");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to the content")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
