import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import library from "../cases/library.json" with { type: "json" };
import { example, heading, openResult, save, tabTo, words } from "./support.ts";

async function openCompare(page: Page, named = ""): Promise<void> {
  await page.goto(`/en/compare/${named}`);
  await expect(page.locator(".sides")).toBeVisible();
}

/** What a text says of a deal, in words. */
function said(page: Page, text: string, deal: string) {
  return page.locator(`.said[data-text="${text}"][data-deal="${deal}"]`);
}

function cell(page: Page, text: string, deal: string, track = "licence") {
  return page.locator(`td[data-text="${text}"][data-deal="${deal}"][data-track="${track}"]`);
}

test("FinSpy to Turkey in 2017 is a listed item under every law, and the provision is named with how we know it @quick", async ({ page }) => {
  await openCompare(page, "#finspy-turkey-2017");
  await expect(heading(page, "One case, every text")).toBeVisible();
  for (const text of ["eu-428-2009", "com-2016-616", "eu-2021-821"]) {
    await expect(said(page, text, "a").locator(".sentence")).toContainText(words.required);
    await expect(said(page, text, "a")).toContainText("Because of Article 3(1)");
    await expect(said(page, text, "a").locator(".read-in").first()).toContainText(/[Rr]ead in|secondary source|memory/);
  }
  await expect(page.getByText("four former managers")).toBeVisible();
  await expect(said(page, "ep-2018", "a").locator(".sentence")).toContainText(`${words.required}, and the authority must refuse`);
  await expect(said(page, "ep-2018", "a").locator(".differs")).toBeVisible();
  await expect(cell(page, "ep-2018", "a", "decision")).toContainText("It must refuse");
  await expect(cell(page, "eu-2021-821", "a", "decision")).toContainText("As it sees fit");
});

test("Hacking Team to Ethiopia: updates and services are two deals with an answer each", async ({ page }) => {
  await openCompare(page, "#hacking-team-ethiopia-2014");
  const deals = library.cases.find(({ id }) => id === "hacking-team-ethiopia-2014")?.transactions.map(({ id }) => id) ?? [];
  expect(deals.length).toBe(2);
  for (const deal of deals) await expect(said(page, "eu-2021-821", deal).locator(".sentence")).toContainText(words.nothing);
  await expect(said(page, "eu-2021-821", deals[0] ?? "")).toContainText("Own knowledge: internal repression");
  for (const deal of deals) await expect(said(page, "ep-2018", deal).locator(".sentence")).toContainText(words.notify);
  await expect(cell(page, "ngo-2020", deals[1] ?? "")).toContainText("not addressed");
});

test("Nexa to Egypt: where no rule applies, the closest one says what it would have taken, and what is arguable is marked", async ({ page }) => {
  await openCompare(page, "#nexa-egypt-2014");
  await expect(said(page, "eu-2021-821", "a")).toContainText("None of its rules reaches this deal");
  await expect(said(page, "eu-2021-821", "a")).toContainText("Article 5(2)");
  await expect(said(page, "com-2016-616", "a").locator(".arguable")).toContainText("record of misuse");
  await expect(cell(page, "com-2016-616", "a")).toContainText("arguable");
});

test("Pegasus: the export is listed, the brokered deal is not the Regulation's affair for human rights", async ({ page }) => {
  await openCompare(page, "#pegasus-mexico-2018");
  const [exported, brokered] = library.cases.find(({ id }) => id === "pegasus-mexico-2018")?.transactions.map(({ id }) => id) ?? [];
  await expect(cell(page, "eu-2021-821", exported ?? "")).toContainText(words.required);
  await expect(cell(page, "eu-2021-821", brokered ?? "")).toContainText(words.nothing);
});

test("a cell leads to the reasons of its text beside those of the law in force, by keyboard alone @quick", async ({ page }) => {
  await openCompare(page, "#finspy-turkey-2017");
  await page.locator(".scroll").focus();
  await tabTo(page, 'td[data-text="com-2016-616"][data-track="decision"] button');
  await page.keyboard.press("Enter");
  await expect(page.locator("#reasons")).toBeFocused();
  await expect(page.locator(".side")).toHaveCount(2);
  await expect(page.locator(".side").first()).toHaveAttribute("data-side", "com-2016-616");
  await expect(page.locator(".side").last()).toHaveAttribute("data-side", "eu-2021-821");
  const deciding = page.locator('.side details[data-provision="com-2016-616/art-3-1"]');
  await expect(deciding).toHaveAttribute("open", "");
  await expect(deciding.locator(".tree .truth").first()).toHaveText("Met");
  const fold = page.locator(".side").first().locator(".folded").last();
  await expect(fold.locator(".finding")).toHaveCount(0);
  await fold.locator(":scope > summary").click();
  await expect(fold.locator(".finding").first()).toBeVisible();
  await page.locator("#side-right").selectOption("eu-428-2009");
  await expect(page.locator(".side").last()).toHaveAttribute("data-side", "eu-428-2009");
  await cell(page, "ep-2018", "a").locator("button").click();
  await expect(page.locator("#side-left")).toHaveValue("ep-2018");
  await expect(page.locator("#side-right")).toHaveValue("eu-2021-821");
});

test("questions in which some text differs from the law in force come first", async ({ page }) => {
  await openCompare(page, "#finspy-turkey-2017");
  const differs = await page.locator(".matrix tbody tr").evaluateAll((rows) => rows.map((row) => row.querySelector("td.differs") !== null));
  expect(differs).toContain(true);
  expect(differs).toEqual([...differs].sort((one, other) => Number(other) - Number(one)));
});

test("two texts on every case: what differs, how often, by which provisions, with an example that opens as a case @quick", async ({ page }) => {
  await openCompare(page, "#finspy-turkey-2017");
  await page.locator("#against-left").selectOption("com-2016-616");
  await page.locator("#against-right").selectOption("ep-2018");
  await page.locator("#against-day").fill("2018-06-01");
  await page.getByRole("button", { name: "Compare on all cases" }).click();
  await expect(page.locator(".comparison")).toBeFocused();
  await expect(page.locator("#verdict")).toContainText("differ on");
  const decision = page.locator('[data-track="decision"].track');
  await decision.locator("summary").first().click();
  await expect(decision.locator(".change").first()).toContainText("It must refuse");
  await expect(decision.locator(".groups")).toContainText(/“Parliament's position of January 2018” decides by\s+Article/);
  // The duty to refuse is known from memory alone, and says so beside it.
  await expect(decision.locator(".groups .read-in").filter({ hasText: "Written down from memory" }).first()).toBeVisible();
  await decision.getByRole("button", { name: "Put this example to every text" }).first().click();
  await expect(page.locator("#the-case")).toContainText("Example:");
  await expect(page.locator(".side").first()).toHaveAttribute("data-side", "com-2016-616");
  await expect(page.locator(".side").last()).toHaveAttribute("data-side", "ep-2018");
  await expect(cell(page, "ep-2018", "own-1", "decision")).toContainText("It must refuse");
  await expect(cell(page, "com-2016-616", "own-1", "decision")).not.toContainText("It must refuse");
});

test("texts that no case tells apart say so, and a day that is none is refused", async ({ page }) => {
  await openCompare(page);
  await page.locator("#against-left").selectOption("deal-2020");
  await page.locator("#against-right").selectOption("eu-2021-821");
  await page.getByRole("button", { name: "Compare on all cases" }).click();
  await expect(page.locator("#verdict")).toContainText("No case tells");
  await page.locator("#against-day").fill("");
  await page.getByRole("button", { name: "Compare on all cases" }).click();
  await expect(page.locator(".against").getByRole("alert")).toContainText("is no day");
});

test("another case is chosen from the list, and the address names it and nothing else", async ({ page }) => {
  await openCompare(page);
  await page.locator("#library").selectOption("nexa-egypt-2014");
  await expect(page.getByRole("heading", { level: 2, name: "Nexa and Egypt, 2014" })).toBeVisible();
  await expect(said(page, "eu-2021-821", "a").locator(".sentence")).toContainText(words.nothing);
  expect(new URL(page.url()).hash).toBe("#nexa-egypt-2014");
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Nexa and Egypt, 2014" })).toBeVisible();
});

test("a case goes from the check to the texts inside the browser, in no address and no store", async ({ page }) => {
  await openResult(page, example("face-search-known"));
  await page.evaluate(() => localStorage.clear());
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Put it to every text" }).click();
  const beside = await opened;
  await expect(beside.locator(".sides")).toBeVisible();
  await expect(beside.getByRole("heading", { level: 2, name: "Your own case" })).toBeVisible();
  await expect(said(beside, "eu-2021-821", "own-1").locator(".sentence")).toContainText(words.notify);
  expect(new URL(beside.url()).hash).toBe("#from-the-check");
  expect(await beside.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("a record of a check opens here, and what is no record leaves the case in hand", async ({ page }) => {
  await openResult(page, example("thermal-camera"));
  const record = await save(page, "Save as data (JSON)");
  await openCompare(page, "#nexa-egypt-2014");
  const load = (text: string) => page.locator("#load").setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await load("{}");
  await expect(page.getByRole("alert")).toContainText("no record of a check");
  await expect(page.getByRole("heading", { level: 2, name: "Nexa and Egypt, 2014" })).toBeVisible();
  await load(record);
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(said(page, "eu-2021-821", "own-1").locator(".sentence")).toContainText(words.general);
});

test("a link to a case that is not there, a broken one and a missing check are states of their own", async ({ page }) => {
  for (const [named, told] of [["#no-such-case", "There is no such case"], ["#case=1.%%%", "This link is broken"], ["#case=9.e30", "newer version"], ["#from-the-check", "No case came with this page"]] as const) {
    await page.goto("about:blank");
    await page.goto(`/en/compare/${named}`);
    await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
  }
  await page.locator("#library").selectOption("finspy-turkey-2017");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("an engine that stops in the worker is started afresh, and the case stays", async ({ page }) => {
  await trapOnce(page);
  await page.goto("/en/compare/#finspy-turkey-2017");
  await expect(page.getByRole("alert")).toContainText("The comparison stopped");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(said(page, "eu-2021-821", "a").locator(".sentence")).toContainText(words.required);
});

test("an engine that stops while it compares says so at the top, where the focus goes", async ({ page }) => {
  await trapOnce(page, "compare");
  await openCompare(page, "#finspy-turkey-2017");
  await page.getByRole("button", { name: "Compare on all cases" }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.getByRole("alert")).toContainText("The comparison stopped");
  await page.getByRole("button", { name: "Compare on all cases" }).click();
  await expect(page.locator("#verdict")).toBeVisible();
});

test("a worker that does not load, and a browser without WebAssembly, are states of their own", async ({ page }) => {
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  await page.goto("/en/compare/");
  await expect(page.getByRole("alert")).toContainText("The comparison could not start");
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("/en/compare/?again");
  await expect(page.getByRole("alert")).toContainText("cannot put a case to the texts");
});

test("without script every text stands there to read", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/compare/");
  await expect(page.getByText("needs JavaScript")).toBeVisible();
  await expect(page.getByRole("link", { name: "The Commission's proposal of 2016" })).toBeVisible();
  await context.close();
});

test("on a phone only the table scrolls, inside its frame", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openCompare(page, "#pegasus-mexico-2018");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await page.locator(".scroll").evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
});

/** The worker as it was built, with an engine that traps once, as a panic would, when it is asked something. */
async function trapOnce(page: Page, asked = "assess"): Promise<void> {
  const trap = `{ let left = 1; const Instance = WebAssembly.Instance; WebAssembly.Instance = new Proxy(Instance, { construct(target, args) {
    const { exports } = Reflect.construct(target, args);
    return { exports: new Proxy({ ...exports }, { get: (all, name) => left > 0 && String(name).startsWith("${asked}") ? () => { left -= 1; throw new WebAssembly.RuntimeError("unreachable"); } : all[name] }) };
  } }); }\n`;
  await page.route("**/assets/worker-*.js", async (route) => {
    const file = join(import.meta.dirname, "../dist", new URL(route.request().url()).pathname);
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: trap + readFileSync(file, "utf8") });
  });
}
