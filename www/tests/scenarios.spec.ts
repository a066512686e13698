import { expect, test, type Page } from "@playwright/test";
import examples from "../cases/examples.json" with { type: "json" };
import { between, example, fiveTests, layer, missingFacts, openCheck, openResult, pickCountry, to, usual, words, type Facts } from "./support.ts";

const { prohibited, required, notify, general, mayBe, duty, nothing } = words;

/** Every worked case: its headline, the three layers as the result shows them, and provisions that apply. */
const cases: [id: string, headline: string, union: string, national: string, sanctions: string, ...provisions: string[]][] = [
  ["spyware-server", required, required, nothing, nothing, "Article 3(1)"],
  ["phone-forensics", required, required, nothing, nothing, "Article 3(1)"],
  ["vpn-concentrator", required, required, nothing, nothing, "Article 3(1)"],
  ["router-excluded", required, required, nothing, nothing, "Article 3(1)"],
  ["cryptanalysis", required, required, nothing, nothing, "Article 3(1)"],
  ["drone", required, required, nothing, nothing, "Article 3(1)"],
  ["thermal-camera", general, general, nothing, nothing, "Article 3(1)"],
  ["delivery-software", general, general, nothing, nothing, "Article 3(1)"],
  ["fair", general, general, nothing, nothing, "Article 3(1)"],
  ["repair", general, general, nothing, nothing, "Article 3(1)"],
  ["router-brazil", general, general, nothing, nothing, "Article 3(1)"],
  ["router-norway", general, general, nothing, nothing, "Article 3(1)"],
  ["face-search-known", notify, notify, between(nothing, required), nothing, "Article 5(2)"],
  ["face-search-told", required, required, nothing, nothing, "Article 5(1)"],
  ["machine-parts", notify, notify, between(nothing, required), between(nothing, prohibited), "Article 4(2)"],
  ["other-state-list", required, nothing, required, nothing, "Article 10(1)"],
  ["shop-camera", nothing, nothing, nothing, nothing],
  ["messenger", nothing, nothing, nothing, nothing],
  ["open-source", nothing, nothing, nothing, nothing],
  ["vulnerability-report", nothing, nothing, nothing, nothing],
  ["broker", notify, notify, between(nothing, required), nothing, "Article 6(2)"],
  ["training", nothing, nothing, nothing, nothing],
  ["transfer", duty, duty, between(mayBe, required), nothing, "Article 11(9)"],
  ["transit", prohibited, between(mayBe, prohibited), nothing, prohibited],
  ["interception-belarus", prohibited, nothing, nothing, prohibited],
];

/** The general authorisation that covers a case, by its number. */
const covered: { [id: string]: string } = {
  "thermal-camera": "EU001", "delivery-software": "EU001", fair: "EU004", repair: "EU003", "router-brazil": "EU008", "router-norway": "EU001",
};

test("every example stands in this table, and nothing else does", () => {
  expect(cases.map(([id]) => id)).toEqual(examples.cases.map(({ id }) => id));
});

for (const [id, headline, union, national, sanctions, ...provisions] of cases) {
  test(`example ${id} opens with a click: ${headline}${id in covered ? " @quick" : ""}`, async ({ page }) => {
    await openExample(page, id);
    await expect(page.locator(".band h1")).toContainText(headline);
    for (const [name, outcome] of [["EU regulation", union], ["National law", national], ["Sanctions", sanctions]] as const) {
      await expect(layer(page, name)).toContainText(outcome);
      if (!outcome.startsWith("from")) await expect(layer(page, name)).not.toContainText("from");
    }
    for (const provision of provisions) await expect(page.locator(".finding.applies > summary").filter({ hasText: provision }).first()).toBeVisible();
    const authorisation = covered[id];
    if (authorisation !== undefined) await expect(page.locator(".authorisation.usable > summary")).toContainText(authorisation);
    await expect(page.locator(".example-note")).toContainText("Example:");
  });
}

test("an example whose result departs from what one would expect says why, with the provision, until an answer changes", async ({ page }) => {
  await openExample(page, "broker");
  await expect(page.locator(".example-note")).toContainText("Article 6(4)");
  await page.getByRole("button", { name: "Check your answers" }).first().click();
  await page.getByRole("button", { name: "Change Destination" }).click();
  await pickCountry(page, "destination", "peru", "Peru");
  await page.getByRole("button", { name: "Skip to the result" }).click();
  await expect(page.locator(".band h1")).toBeVisible();
  await expect(page.locator(".example-note")).toHaveCount(0);
});

async function openExample(page: Page, id: string): Promise<void> {
  await openCheck(page);
  const example = page.locator(`[data-case="${id}"]`);
  await page.locator(".examples details").filter({ has: example }).locator("summary").click();
  await example.click();
  await page.getByRole("button", { name: "See the result" }).click();
}

test("example spyware-server: while repair and exhibition are open, two general authorisations may cover it", async ({ page }) => {
  const { "returned-after-repair": repaired, "for-exhibition": exhibited, ...facts } = example("spyware-server");
  expect([repaired, exhibited]).toEqual([false, false]);
  await openResult(page, facts);
  await expect(layer(page, "EU regulation")).toContainText(between(words.general, words.required));
  await expect(page.locator(".authorisation.open")).toHaveCount(2);
});

test("example shop-camera: nothing found, and what was not checked stands right below", async ({ page }) => {
  await openResult(page, example("shop-camera"));
  await expect(page.locator(".band h1")).toContainText(words.nothing);
  await expect(layer(page, "EU regulation")).toHaveText(words.nothing);
  await expect(page.locator(".band .unchecked")).toContainText("This does not clear the export");
  await expect(page.locator(".band .unchecked li").first()).toContainText("The parties");
});

test("example other-state-list: the national layer is the headline", async ({ page }) => {
  await openResult(page, example("other-state-list"));
  await expect(page.locator(".band h1")).toContainText(words.required);
  await expect(layer(page, "National law")).toHaveText(words.required);
  await expect(layer(page, "EU regulation")).toHaveText(words.nothing);
  await expect(page.locator(".finding.applies > summary").filter({ hasText: "Article 10(1)" })).toBeVisible();
});

test("no outcome is ever called allowed, and none is green", async ({ page }) => {
  await openResult(page, example("shop-camera"));
  const text = await page.locator("main").innerText();
  expect(text).not.toMatch(/\b(allowed|permitted|you may export|cleared|free to)\b/i);
  const [red = 0, green = 0, blue = 0] = await page.locator(".band h1").evaluate((h1) => getComputedStyle(h1).color.match(/\d+/g)?.map(Number) ?? []);
  expect(green).toBeLessThanOrEqual(Math.max(red, blue));
});

test("nothing stated: open, with questions in order of weight @quick", async ({ page }) => {
  await openResult(page, {});
  await expect(page.locator(".band h1")).toContainText("Not determined yet");
  expect((await missingFacts(page)).length).toBeGreaterThan(5);
  await page.locator(".missing > li button").first().click();
  await expect(page.locator(".step h1")).toBeFocused();
});

test("a use of mass destruction loses EU001; without it the general authorisation stays, but not for a free zone", async ({ page }) => {
  const software: Facts = { ...usual, "item-codes": ["4D004"] };
  await check(page, { ...software, ...to("US"), "knows-wmd": "aware" }, words.required);
});

test("the same item to Great Britain is covered by a general authorisation", async ({ page }) => {
  await check(page, { ...usual, "item-codes": ["4D004"], ...to("GB") }, words.general);
  await expect(page.locator(".authorisation.usable")).toContainText("Annex II");
});

test("a free zone in Great Britain is not", async ({ page }) => {
  await check(page, { ...usual, "item-codes": ["4D004"], ...to("GB"), "free-zone": true }, words.required);
});

const knownRepression: Facts = { "knows-repression": "aware", "knows-human-rights": "aware", "knows-charter-rights": "aware" };

test("known repression with the five tests unknown asks exactly for them", async ({ page }) => {
  const { "dual-use": _unsaid, ...rest } = usual;
  await check(page, { ...rest, ...to("KE"), "item-codes": [], ...knownRepression }, between(words.nothing, words.notify));
  expect((await missingFacts(page, "EU regulation")).sort()).toEqual(Object.keys(fiveTests).sort());
});

test("one test answered no settles it and asks for none of the others", async ({ page }) => {
  await check(page, { ...usual, ...to("KE"), "item-codes": [], ...knownRepression, covert: false }, words.nothing);
  expect(await missingFacts(page, "EU regulation")).toEqual([]);
});

test("an army as buyer is not yet a military end use", async ({ page }) => {
  await check(page, { ...usual, ...to("MM"), "item-codes": [], "military-use": "other", "knows-military": "aware", covert: false }, words.nothing);
});

test("an embargoed buyer with another destination, informed of incorporation into arms", async ({ page }) => {
  const told: Facts = { "informed-military": true, "military-use": "incorporation", purchaser: "MM" };
  await check(page, { ...usual, ...to("KE"), "item-codes": [], covert: false, ...told }, words.required);
  await expect(page.locator(".finding.applies > summary").filter({ hasText: "Article 4(1)(b)" }).first()).toBeVisible();
});

for (const [country, name] of [["FR", "France"], ["XI", "Northern Ireland"]] as const) {
  test(`an export to ${name} is treated as a transfer and said so`, async ({ page }) => {
    await openResult(page, { ...usual, ...to(country), "item-codes": ["5A004.a"] });
    await expect(page.locator(".notices")).toContainText("treated as a transfer");
    await expect(layer(page, "EU regulation")).not.toHaveText(words.nothing);
    await expect(page.locator(".band h1")).not.toHaveText(words.nothing);
  });
}

test("answers that contradict each other are named, with links to change them", async ({ page }) => {
  await openResult(page, { ...usual, ...to("KE"), "item-codes": [], "knows-repression": "aware" });
  await expect(page.locator(".band h1")).toHaveText("Your answers conflict");
  await expect(page.locator(".clash li").first()).toBeVisible();
  await page.locator(".clash button").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "What could it be used for?" })).toBeFocused();
});

async function check(page: Page, facts: Facts, union: string): Promise<void> {
  await openResult(page, facts);
  await expect(layer(page, "EU regulation")).toHaveText(union);
}

test("the same case elsewhere: every destination, grouped by outcome, without a request", async ({ page }) => {
  await openResult(page, example("delivery-software"));
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("button", { name: "Show every destination" }).click();
  const rows = page.locator("table.across tbody tr");
  await expect(page.locator("table.across")).toBeFocused();
  await expect(rows.filter({ hasText: words.general }).filter({ hasText: "Norway" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "Iran" }).first()).not.toContainText("Norway");
  expect(await rows.count()).toBeGreaterThan(2);
  expect(requests).toEqual([]);
});
