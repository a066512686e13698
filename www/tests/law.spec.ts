import { expect, test } from "@playwright/test";
import { example, openResult } from "./support.ts";

test("a reason leads to its provision on the law page, in a tab of its own, so that the answers stay", async ({ page, context }) => {
  await openResult(page, example("spyware-server"));
  const reason = page.locator("details.finding").first();
  const provision = (await reason.getAttribute("data-provision")) ?? "";
  await reason.locator("summary").first().click();
  const opened = context.waitForEvent("page");
  await reason.getByRole("link", { name: "The rule and its examples" }).click();
  const law = await opened;
  await law.waitForLoadState();
  expect(new URL(law.url()).pathname + new URL(law.url()).hash).toBe(`/en/law/${provision.replace("/", "/#")}`);
  await expect(law.locator(".provision:target")).toBeVisible();
  await expect(page.locator(".band")).toBeVisible();
});

test("the law pages run no script, and the path from the list of texts to a condition's list is made of links", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => { if (request.resourceType() === "script") scripts.push(request.url()); });
  await page.goto("/en/");
  await page.getByRole("link", { name: "Law", exact: true }).click();
  await page.locator(".text-card h2 a").first().click();
  await page.locator(".condition a[href*='/lists/']").first().click();
  await expect(page.locator("ul.entries > li").first()).toBeVisible();
  expect(scripts).toEqual([]);
});
