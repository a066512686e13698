import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { states } from "../states.ts";

test("there are at most forty states, ten of them also in the dark @quick", () => {
  expect(states.length).toBeLessThanOrEqual(40);
  expect(states.filter((state) => state.dark).length).toBeGreaterThanOrEqual(10);
});

for (const state of states) {
  test(`accessible, and nothing scrolls sideways at 320 pixels: ${state.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await state.reach(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(page, state.within)).toEqual([]);
    if (state.dark !== true) return;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, state.within)).toEqual([]);
  });
}

async function violations(page: Page, within = "html"): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
