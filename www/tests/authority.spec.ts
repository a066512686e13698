import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { example, openResult, save } from "./support.ts";

test("with the exporter’s State unknown the result asks for it, and a country picked with the keyboard names its authority @quick", async ({ page }) => {
  await openResult(page, example("spyware-server"));
  const whom = page.locator(".whom");
  await expect(whom).toContainText("which is not stated");
  await expect(whom.getByRole("link", { name: "European Commission" })).toHaveAttribute("href", /^https:\/\/policy\.trade\.ec\.europa\.eu\//);
  await page.locator("#exporter-state").focus();
  await page.keyboard.type("germ");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(whom.getByRole("status").last()).toContainText("Bundesamt für Wirtschaft und Ausfuhrkontrolle");
  await expect(whom).toContainText("secondary source");
  await expect(whom.getByRole("link", { name: /Bundesamt/ })).toHaveAttribute("href", /^https:\/\/www\.bafa\.de\//);
  await expect(page.locator("#exporter-state")).toBeFocused();
  await expect(page.locator(".example-note"), "a fact that no rule tests makes no other case").toBeVisible();
});

test("a State with several authorities shows each, and one that we are not sure of is left to the Commission’s list", async ({ page }) => {
  await openResult(page, { ...example("spyware-server"), "exporter-state": "BE" });
  await expect(page.locator(".whom li")).toHaveCount(3);
  await page.locator("#exporter-state").fill("gree");
  await page.getByRole("option", { name: "Greece" }).click();
  await expect(page.locator(".whom li")).toHaveCount(0);
  await expect(page.locator(".whom")).toContainText("we are not sure");
});

test("the record names the authority, and each thing that was not checked says where to look", async ({ page, context }) => {
  await openResult(page, { ...example("shop-camera"), "exporter-state": "FR" });
  const text = await save(page, "Save as a page (HTML)");
  const saved = await context.newPage();
  await saved.setContent(text);
  await expect(saved.locator(".whom")).toContainText("Service des biens à double usage");
  const fixed = saved.locator(".unchecked > ul > li");
  await expect(fixed).toHaveCount(3);
  for (const [at, what] of ["The parties", "Other countries", "National military lists"].entries()) {
    await expect(fixed.nth(at)).toContainText(what);
    expect(await fixed.nth(at).getByRole("link").count()).toBeGreaterThan(0);
  }
  await page.bringToFront();
  const printed = execFileSync("pdftotext", ["-layout", "-", "-"], { input: await page.pdf({ format: "A4" }), encoding: "utf8" });
  for (const part of ["Service des biens à double usage", "www.sanctionsmap.eu", "National military lists"]) expect(printed).toContain(part);
});
