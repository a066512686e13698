import type { Page } from "@playwright/test";
import { choose, example, keep, next, openCheck, openResult, pickCountry, to, usual, type Facts } from "./tests/support.ts";

/** A state of the page that must be accessible: an address, and how to get there. At most forty; those in `otherColours` are looked at in three palettes, of a long page only what is `within`. */
export interface State { name: string; otherColours?: true; within?: string; reach(page: Page): Promise<void> }

const at = (name: string, address: string, otherColours?: true): State => ({ name, ...(otherColours ? { otherColours } : {}), reach: async (page) => void (await page.goto(address)) });

const step = (name: string, title: string, facts: Facts = {}, otherColours?: true): State => ({
  name, ...(otherColours ? { otherColours } : {}),
  async reach(page) {
    await keep(page, facts);
    await openCheck(page);
    await page.getByText("All questions", { exact: true }).click();
    await page.locator(".steps").getByRole("button", { name: title }).click();
  },
});

const result = (name: string, facts: Facts, otherColours?: true): State => ({ name, ...(otherColours ? { otherColours } : {}), reach: (page) => openResult(page, facts) });

const unlisted = { ...usual, ...to("KE"), "item-codes": [] };

/** A standard of knowledge changed, and its effect worked out. */
async function reachAmend(page: Page): Promise<void> {
  await page.goto("/en/amend/");
  await page.locator("#find").fill("5(2) exporter knows");
  await page.locator("details.provision > summary").first().click();
  await page.locator(".limb").filter({ hasText: "internal repression" }).click();
  await page.getByRole("menuitem").first().click();
  await page.locator(".library li").first().waitFor();
}

export const states: State[] = [
  at("home", "/en/", true),
  at("about", "/en/about/"),
  at("not found", "/en/no-such-page", true),
  at("law", "/en/law/", true),
  { ...at("law: a provision", "/en/law/eu-2021-821/#art-4-1-b", true), within: ".law-part:has(:target)" },
  at("law: another text", "/en/law/eu-sanctions/"),
  at("lists", "/en/lists/"),
  at("list of countries", "/en/lists/arms-embargo/"),
  at("list of codes", "/en/lists/annex-4/"),
  { ...at("control list", "/en/lists/annex-1/#6A003.b", true), within: ".codes > li:has(:target)" },
  {
    name: "compare: a case, and two texts", otherColours: true,
    async reach(page) {
      await page.goto("/en/compare/#finspy-turkey-2017");
      await page.locator(".sides").waitFor();
      await page.locator(".story > summary").click();
      await page.locator("#against-left").selectOption("ep-2018");
      await page.locator("#against-start").click();
      await page.locator(".comparison").waitFor();
      for (const summary of (await page.locator(".change > summary").all()).slice(0, 3)) await summary.click();
    },
  },
  {
    name: "amend: a limb's menu, and the effect", otherColours: true,
    async reach(page) {
      await reachAmend(page);
      await page.locator(".limb").first().click();
      await page.locator(".limb-menu").waitFor();
    },
  },
  {
    name: "amend: the two columns, with conflicts", otherColours: true,
    async reach(page) {
      await reachAmend(page);
      await page.getByRole("button", { name: "Start another amendment" }).click();
      await page.locator(".limb").nth(5).click();
      await page.getByRole("menuitem").nth(1).click();
      await page.locator(".entry").nth(1).waitFor();
      await page.locator("#tab-table").click();
      await page.locator("#on-0").uncheck();
      await page.locator(".conflicts").waitFor();
    },
  },
  {
    name: "amend: the source with a mistake",
    async reach(page) {
      await reachAmend(page);
      await page.locator("#tab-source").click();
      await page.locator("#source").fill((await page.locator("#source").inputValue()).replace("replace", "replac"));
      await page.locator("#source-problems li").first().waitFor();
    },
  },
  {
    name: "amend: the form of a new provision",
    async reach(page) {
      await reachAmend(page);
      await page.getByRole("button", { name: /^Insert one after it/ }).click();
      await page.locator(".limb-form").waitFor();
    },
  },
  step("item", "What is the item?", {}, true),
  step("surveillance", "Is it a cyber-surveillance item?", { "item-codes": [], activity: "export" }),
  step("end use", "What could it be used for?", { "knows-military": "aware" }, true),
  step("national law", "National law"),
  step("review", "Check your answers", example("face-search-known"), true),
  {
    name: "kinds and technical questions",
    async reach(page) {
      await openCheck(page);
      await choose(page, "I can describe what it does");
      await next(page);
      await page.getByText("Surveillance and interception").click();
      await page.getByLabel(/4A005/).check();
      await next(page);
    },
  },
  {
    name: "code picker open", otherColours: true,
    async reach(page) {
      await openCheck(page);
      await choose(page, "I know its code");
      await page.locator("#item-codes").fill("5A004");
      await page.locator("#item-codes").press("ArrowDown");
    },
  },
  {
    name: "refused code", otherColours: true,
    async reach(page) {
      await openCheck(page);
      await choose(page, "I know its code");
      await page.locator("#item-codes").fill("9Z999");
      await next(page);
    },
  },
  {
    name: "country chosen",
    async reach(page) {
      await step("destination", "Which country does it go to?").reach(page);
      await pickCountry(page, "destination", "ken", "Kenya");
    },
  },
  {
    // Every other question of the check.
    name: "one page",
    async reach(page) {
      await openCheck(page);
      await page.getByRole("button", { name: "Show all questions on one page" }).click();
    },
  },
  {
    name: "screening: a step", otherColours: true,
    async reach(page) {
      await page.goto("/en/screening/");
      for (const yes of await page.getByLabel("Yes", { exact: true }).all()) await yes.check();
      await page.getByText("Why we ask, and what each answer would mean").first().click();
    },
  },
  {
    name: "screening: in the end", otherColours: true,
    async reach(page) {
      await page.goto("/en/screening/");
      for (const yes of await page.getByLabel("Yes", { exact: true }).all()) await yes.check();
      await page.getByRole("button", { name: "See what it adds up to" }).click();
    },
  },
  result("result: nothing stated", {}, true),
  result("result: authorisation required", example("spyware-server"), true),
  result("result: general authorisation", example("thermal-camera")),
  result("result: notify and wait", example("face-search-known")),
  result("result: nothing found", example("shop-camera"), true),
  result("result: national layer", example("other-state-list")),
  result("result: conflict", { ...unlisted, "knows-repression": "aware" }),
  result("result: treated as a transfer", { ...usual, ...to("FR"), "item-codes": ["5A004.a"] }),
  {
    name: "examples open",
    async reach(page) {
      await openCheck(page);
      for (const summary of await page.locator(".examples summary").all()) await summary.click();
    },
  },
  {
    name: "case file", otherColours: true,
    async reach(page) {
      await openResult(page, example("thermal-camera"));
      await page.getByRole("button", { name: "Add another item" }).click();
      await choose(page, "I checked: it is on no list");
      await page.getByRole("button", { name: "Skip to the result" }).click();
      await page.getByRole("button", { name: "Duplicate this case" }).click();
      await page.getByRole("button", { name: "All cases" }).click();
    },
  },
  {
    name: "result: reasons open",
    async reach(page) {
      await openResult(page, example("face-search-told"));
      for (const summary of await page.locator(".part > details.finding > summary").all()) await summary.click();
    },
  },
  {
    name: "learn: a case, its answers and its reasoning", otherColours: true,
    async reach(page) {
      await page.goto("/en/learn/#nexa-egypt-2014");
      await page.getByRole("button", { name: "Show what the texts say" }).click();
      await page.getByText("Honest notes").click();
      await page.getByRole("button", { name: /^Walk the reasoning/ }).last().click();
      await page.locator("[data-truth]").first().click();
    },
  },
  {
    name: "learn: a question tried",
    async reach(page) {
      await page.goto("/en/learn/#questions");
      await page.locator(".hunts button").first().click();
      await page.getByText("Change facts").click();
      await page.getByRole("button", { name: "Check it" }).click();
      await page.locator(".verdict").waitFor();
    },
  },
];
