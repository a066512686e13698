import { expect, test } from "@playwright/test";
import { addCode, choose, heading, keep, next, openCheck, openResult, words } from "./support.ts";

test("an unknown code is refused in the engine's words, with codes that would be right @quick", async ({ page }) => {
  await openCheck(page);
  await choose(page, "I know its code");
  await page.locator("#item-codes").fill("5A00B");
  await next(page);
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator(".error-summary")).toContainText("5A00B");
  await expect(page.locator("#mistake-item-codes")).toContainText("5A00B");
  await page.locator(".error-summary a").click();
  await expect(page.locator("#item-codes")).toBeFocused();
  await page.locator("#item-codes").fill("");
  await addCode(page, "5A004.b");
  await expect(page.locator(".error-summary")).toHaveCount(0);
});

test("a country that does not exist stops the visitor only on continue", async ({ page }) => {
  await openCheck(page);
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "Which country does it go to?" }).click();
  await page.locator("#destination").fill("Atlantis");
  await expect(page.locator(".error-summary")).toHaveCount(0);
  await next(page);
  await expect(page.locator(".error-summary")).toContainText("Atlantis");
  await expect(page.locator("#destination")).toHaveAttribute("aria-invalid", "true");
});

test("a day before the regulation names the text that applied, and the answers stay", async ({ page }) => {
  await keep(page, { "item-codes": ["4A005"], day: "2015-03-01" });
  await openCheck(page);
  await expect(page.getByRole("alert")).toContainText("428/2009");
  await expect(page.locator(".chosen")).toContainText("4A005");
});

test("kept facts that the engine does not know are named, and nothing is thrown away", async ({ page }) => {
  await keep(page, { "item-codes": ["4A005"], destinaton: "KE" });
  await openCheck(page);
  await expect(page.getByRole("alert")).toContainText("destinaton");
  await expect(page.locator(".chosen")).toContainText("4A005");
  await page.getByRole("button", { name: /^Take back/ }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.locator(".chosen")).toContainText("4A005");
});

test("an engine that stops is started afresh, and the answers stay", async ({ page }) => {
  await stopEngine(page, 1);
  await openResult(page, { "item-codes": ["4A005"], activity: "export", destination: "SA" });
  await page.evaluate(() => ((window as unknown as { stops: { armed: boolean } }).stops.armed = true));
  await page.getByText("All questions", { exact: true }).click();
  await page.locator(".steps").getByRole("button", { name: "What do you want to do?" }).click();
  await choose(page, "I don’t know");
  await expect(page.getByRole("alert")).toContainText("was started afresh");
  await choose(page, "Export out of the EU");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(page.locator(".band h1")).toContainText(words.required);
});

test("answers at which the engine always stops can be undone", async ({ page }) => {
  await stopEngine(page, 1000);
  await openCheck(page);
  await choose(page, "I know its code");
  await addCode(page, "4A005");
  await page.evaluate(() => ((window as unknown as { stops: { armed: boolean } }).stops.armed = true));
  await choose(page, "I checked: it is on no list");
  await expect(page.getByRole("alert")).toContainText("stops at these answers");
  await page.evaluate(() => ((window as unknown as { stops: { armed: boolean } }).stops.armed = false));
  await page.getByRole("button", { name: "Undo the last answer" }).click();
  await expect(page.locator(".chosen")).toContainText("4A005");
});

test("without script the page says what to do and what it would ask", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/check/");
  await expect(page.getByText("This check needs JavaScript")).toBeVisible();
  await expect(page.getByText("What you will be asked")).toBeVisible();
  await context.close();
});

test("without WebAssembly the page says what to do", async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("/en/check/");
  await expect(page.getByRole("alert")).toContainText("This browser cannot run the check");
});

test("a part that does not load is a state of its own", async ({ page }) => {
  await page.route("**/assets/engine-*.js", (route) => route.abort());
  await page.goto("/en/check/");
  await expect(page.getByRole("alert")).toContainText("The check could not start");
});

test("a clock before the regulation shows what the engine says", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2015-03-01T12:00:00Z"));
  await page.goto("/en/check/");
  await expect(page.getByRole("alert")).toContainText("428/2009");
});

test("an address that does not exist answers with a page of its own", async ({ page }) => {
  const answer = await page.goto("/en/no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(heading(page, "There is no such page")).toBeVisible();
});

/** Every assessment of an armed engine traps, `times` times, as a panic would. */
async function stopEngine(page: import("@playwright/test").Page, times: number) {
  await page.addInitScript((times) => {
    const stops = { armed: false, left: times };
    Object.assign(window, { stops });
    const Instance = WebAssembly.Instance;
    WebAssembly.Instance = new Proxy(Instance, {
      construct(target, args) {
        const { exports } = Reflect.construct(target, args) as WebAssembly.Instance;
        const trapping = new Proxy({ ...exports }, {
          get(all: WebAssembly.Exports, name: string) {
            if (!name.endsWith("_assess") || !stops.armed || stops.left <= 0) return all[name];
            stops.left -= 1;
            return () => {
              throw new WebAssembly.RuntimeError("unreachable");
            };
          },
        });
        return { exports: trapping };
      },
    });
  }, times);
}
