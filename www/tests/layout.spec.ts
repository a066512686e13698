import { expect, test } from "@playwright/test";
import { states } from "../states.ts";

for (const name of ["item", "end use", "review", "screening: a step", "screening: in the end", "amend: a limb's menu, and the effect", "amend: the two columns, with conflicts"]) {
  test(`every target is at least 24 pixels high and wide: ${name}`, async ({ page }) => {
    await states.find((state) => state.name === name)?.reach(page);
    const small = await page.locator("button:visible, input:visible, summary:visible").evaluateAll((all) =>
      all.filter((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 24).map((one) => one.outerHTML));
    expect(small).toEqual([]);
  });
}

test("a reader who wants no motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await states.find((state) => state.name === "item")?.reach(page);
  await page.getByText("Why we ask").first().click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
