import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { states } from "../states.ts";

test("there are at most forty states, ten of them also in the dark and in the system's colours @quick", () => {
  expect(states.length).toBeLessThanOrEqual(40);
  expect(states.filter((state) => state.otherColours).length).toBeGreaterThanOrEqual(10);
});

for (const state of states) {
  test(`accessible, and nothing scrolls sideways at 320 pixels: ${state.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await state.reach(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(page, state.within)).toEqual([]);
    if (state.otherColours !== true) return;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page, state.within)).toEqual([]);
    // The contrast of its own colours is the system's affair; axe would measure ours, which are not shown.
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    expect(await violations(page, state.within, ["color-contrast"])).toEqual([]);
  });
}

async function violations(page: Page, within = "html", without: string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).disableRules(without).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
