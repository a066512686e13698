import { expect, test, type Page } from "@playwright/test";
import { heading, tabTo, words } from "./support.ts";

const library = "The case library";

async function openLearn(page: Page, fragment = ""): Promise<void> {
  await page.goto(`/en/learn/${fragment}`);
  await expect(page.locator("catchall-learn #starting")).toHaveCount(0);
  await expect(page.locator("catchall-learn h1")).toBeVisible();
}

/** What the page says that a text comes to. */
function told(page: Page, text: string) {
  return page.locator(`[data-text="${text}"] .told-answer`);
}

const guess = (page: Page, text: string) => page.getByLabel(`Under “${text}”`, { exact: true });

test("the library shows twenty cases and filters them by year and by question", async ({ page }) => {
  await openLearn(page);
  await expect(page.getByRole("heading", { name: library })).toBeVisible();
  await expect(page.locator(".case-cards > li")).toHaveCount(20);
  await page.getByLabel("Year").selectOption("2014");
  await expect(page.getByRole("status")).toHaveText("2 cases");
  await page.getByLabel("What it is good for").selectOption("services");
  await expect(page.getByRole("status")).toHaveText("One case");
  await page.getByRole("link", { name: /Hacking Team and Ethiopian/ }).click();
  await expect(heading(page, "Hacking Team and Ethiopian journalists abroad, 2014")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#hacking-team-ethiopia-2014");
  await page.goBack();
  await expect(page.locator(".case-cards > li")).toHaveCount(1);
});

test("each sentence of a story says on what it rests, with its source beside it", async ({ page }) => {
  await openLearn(page, "#nexa-egypt-2014");
  const dropped = page.locator(".story > li").filter({ hasText: "annulled these indictments" });
  await expect(dropped.locator(".standing")).toHaveText("decided by a court");
  await expect(dropped.getByRole("link")).toHaveCount(2);
  await page.getByText("Honest notes").click();
  await expect(page.locator(".notes")).toContainText("The courts annulled these indictments.");
});

test("what was predicted is held against what the engine makes of each text @quick", async ({ page }) => {
  await openLearn(page, "#finspy-turkey-2017");
  await guess(page, "Regulation (EC) No 428/2009").selectOption("authorisation");
  await guess(page, "Regulation (EU) 2021/821").selectOption("nothing");
  await page.getByRole("button", { name: "Show what the texts say" }).click();
  await expect(told(page, "eu-428-2009")).toHaveText("A licence is required; the authority decides");
  await expect(page.locator('[data-text="eu-428-2009"] .agreement')).toContainText("That is what the text comes to.");
  await expect(page.locator('[data-text="eu-2021-821"] .agreement')).toContainText("The text comes to something else.");
  await expect(page.locator('[data-text="eu-2021-821"] .deciders')).toContainText("Article 3(1)");
  await expect(page.locator('[data-text="eu-2021-821"] .deciders .read-in')).toContainText("Read in");
  await page.getByRole("button", { name: "Predict again" }).click();
  await expect(guess(page, "Regulation (EC) No 428/2009")).toHaveValue("authorisation");
});

test("Parliament's position would have had the sale notified, and the engine says what else it asks", async ({ page }) => {
  await openLearn(page, "#nexa-egypt-2014");
  await guess(page, "Parliament's position of January 2018").selectOption("notify");
  await page.getByRole("button", { name: "Show what the texts say" }).click();
  await expect(told(page, "ep-2018")).toHaveText("The exporter must tell the authority and wait");
  await expect(page.locator('[data-text="ep-2018"] .arguable')).toContainText("It turns on what the exporter knew");
  await page.locator('[data-text="ep-2018"]').getByText("What the text says besides the licence").click();
  await expect(page.locator('[data-text="ep-2018"] .beyond')).toContainText("How must the authority decide?");
});

test("demands that ask for nothing are silent, which lets nothing through", async ({ page }) => {
  await openLearn(page, "#pegasus-mexico-2018");
  await page.getByLabel("What human rights organisations asked for in June 2020").check();
  const brokered = page.locator('[data-deal="pegasus-mexico-2018/b"]');
  await brokered.getByLabel("Under “What human rights organisations asked for in June 2020”", { exact: true }).selectOption({ label: "The text does not speak of such a case" });
  await brokered.getByRole("button", { name: "Show what the texts say" }).click();
  await expect(brokered.locator('[data-text="ngo-2020"] .told-answer')).toHaveText("The text does not speak of such a case");
  await expect(brokered.locator('[data-text="ngo-2020"] .agreement')).toContainText("That is what the text comes to.");
});

test("a range can be predicted, and a text that decides nothing says so", async ({ page }) => {
  await openLearn(page, "#nexa-egypt-2014");
  await guess(page, "Regulation (EC) No 428/2009").selectOption("notify");
  await guess(page, "Regulation (EC) No 428/2009").selectOption("nothing");
  await expect(page.getByLabel("… or up to, under “Regulation (EC) No 428/2009”")).toHaveValue("");
  await page.getByLabel("… or up to, under “Regulation (EC) No 428/2009”").selectOption("authorisation");
  await page.getByRole("button", { name: "Show what the texts say" }).click();
  await expect(told(page, "eu-428-2009")).toHaveText(words.nothing);
  await expect(page.locator('[data-text="eu-428-2009"] .agreement')).toContainText(`From “${words.nothing}” to “A licence is required; the authority decides”`);
  await expect(page.locator('[data-text="eu-428-2009"] .agreement')).toContainText("more certain than you were");
  await expect(page.locator('[data-text="eu-428-2009"]')).toContainText("No provision of this text reaches the deal");
});

test("the reasoning is walked limb by limb, from the first test to the provision", async ({ page }) => {
  await openLearn(page, "#nexa-egypt-2014");
  await page.getByRole("button", { name: "Show what the texts say" }).click();
  await page.getByRole("button", { name: /^Walk the reasoning.*2021\/821/ }).click();
  await expect(page.getByRole("heading", { name: "Why? Step by step through “Regulation (EU) 2021/821”" })).toBeFocused();
  await expect(page.locator(".walk")).toContainText("This is the one that comes nearest");
  await page.getByLabel("Provision", { exact: true }).selectOption("eu-2021-821/art-5-2");
  await expect(page.locator(".walk .read-in")).toContainText("Read in");
  const limb = page.locator(".limb");
  const all = Number(/of (\d+)/.exec((await limb.locator("p").first().textContent()) ?? "")?.[1]);
  expect(all).toBeGreaterThan(5);
  const asked: string[] = [];
  for (let step = 1; step <= all; step += 1) {
    await expect(limb).toContainText(`Step ${step} of ${all}`);
    asked.push(await limb.innerText());
    await page.getByRole("button", { name: "Next step" }).click();
  }
  expect(asked.filter((text) => text.includes("The case states")).length).toBeGreaterThan(3);
  expect(asked.some((text) => text.includes("I suspect it"))).toBe(true);
  await expect(page.locator(".limb.end")).toContainText("Does not apply");
  await page.getByRole("button", { name: "One step back" }).click();
  await page.locator('[data-truth="true"]').click();
  await expect(page.locator(".limb-value")).toContainText("you said “Met”");
});

test("a case opens in the check under today's law, and the address then holds no fact", async ({ page }) => {
  await openLearn(page, "#finspy-turkey-2017");
  await page.getByRole("link", { name: "Open in the check" }).click();
  await expect(page.locator(".band h1")).toContainText(words.required);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/en/check/");
  await page.getByRole("button", { name: "Check your answers" }).last().click();
  await expect(page.locator("main")).toContainText("4A005");
});

test("a damaged link to the check says so and leaves an empty check", async ({ page }) => {
  await page.goto("/en/check/#case=1.abc");
  await expect(page.locator('[data-trouble="bad-link"]')).toContainText("damaged or cut short");
  await expect(heading(page, "What is the item?")).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
});

test("a case opens in the comparison", async ({ page }) => {
  await openLearn(page, "#nexa-egypt-2014");
  await page.getByRole("link", { name: "Open in the comparison" }).click();
  await expect(page.locator("catchall-compare")).toContainText("Nexa and Egypt, 2014");
});

test("the engine makes questions, refuses a wrong answer, and takes a case of the library, changed facts, or the smallest case", async ({ page }) => {
  await openLearn(page, "#questions");
  await page.getByLabel("Lets it through").selectOption({ label: "The Council's position of June 2019" });
  await page.getByLabel("Stops it").selectOption({ label: "Parliament's position of January 2018" });
  await expect(page.getByRole("heading", { name: "Find a case that “The Council's position of June 2019” lets through and “Parliament's position of January 2018” stops." })).toBeVisible();
  await expect(page.locator(".attempt")).toContainText(/about [\d.]+% of them answer this question/);
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toContainText("Not yet.");
  await page.getByLabel("Your case").selectOption("nexa-egypt-2014/a");
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toContainText("Yes: this case answers the question.");
  await page.getByText("Change facts").click();
  await page.getByLabel("Reason to suspect").selectOption({ label: "No" });
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toContainText("Not yet.");
  await page.getByRole("button", { name: "Show cases that answer it" }).click();
  await expect(page.locator(".attempt .note")).toContainText("Nexa and Egypt, 2014");
  await page.getByRole("button", { name: "Take this case" }).click();
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toContainText("Yes: this case answers the question.");
});

test("what follows from a changed fact is raised with it, so that the case stays whole", async ({ page }) => {
  await openLearn(page, "#questions");
  await page.getByLabel("Lets it through").selectOption({ label: "Regulation (EC) No 428/2009" });
  await page.getByLabel("Stops it").selectOption({ label: "The Commission's proposal of 2016" });
  await page.getByLabel("Your case").selectOption("nexa-egypt-2014/a");
  await page.getByText("Change facts").click();
  await page.getByText("All other facts").click();
  await page.getByLabel("Past misuse").selectOption({ label: "Yes" });
  await page.getByLabel("Own knowledge: serious violations of human rights").selectOption({ label: "I know it" });
  await expect(page.getByLabel("Own knowledge: violations of human rights")).toHaveValue("2");
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toContainText("Yes: this case answers the question.");
});

test("a case asks which single fact would have turned the answer, and the engine plays it through", async ({ page }) => {
  await openLearn(page, "#questions");
  await page.locator(".turns button").first().click();
  await expect(page.locator("#turn")).toBeFocused();
  const choices = page.locator(".turn input");
  const right: string[] = [];
  for (let at = 0; at < (await choices.count()); at += 1) {
    await choices.nth(at).check();
    await page.locator(".turn").getByRole("button", { name: "Check it" }).click();
    const verdict = page.locator(".turn .verdict");
    await expect(verdict).toContainText(/^\s*(Yes|Not yet)\./);
    if ((await verdict.textContent())?.includes("Yes.")) {
      await expect(verdict).toContainText(/must tell the authority|licence is required/);
      right.push((await choices.nth(at).getAttribute("id")) ?? "");
    }
  }
  expect(right.length).toBeGreaterThan(0);
  expect(right.length).toBeLessThan(await choices.count());
});

test("the same text twice makes no question", async ({ page }) => {
  await openLearn(page, "#questions");
  await page.getByLabel("Lets it through").selectOption({ label: "Regulation (EC) No 428/2009" });
  await page.getByLabel("Stops it").selectOption({ label: "Regulation (EC) No 428/2009" });
  await expect(page.locator(".attempt h2")).toContainText("“Regulation (EC) No 428/2009” lets through");
  await expect(page.locator(".attempt h2")).not.toContainText("“Regulation (EC) No 428/2009” stops");
});

test("a teacher picks cases and texts and gets a link that opens as the exercise, and prints as a sheet with the answers apart", async ({ page }) => {
  await openLearn(page, "#make");
  await expect(page.getByText("Pick at least one case and one text.")).toBeVisible();
  await page.getByLabel(/Nexa and Egypt/).check();
  await page.getByLabel(/Pegasus/).check();
  await page.getByLabel(/^The Commission's proposal of 2016/).check();
  await page.getByLabel(/^Regulation \(EU\) 2021\/821/).check();
  const link = await page.getByLabel("Address to hand on").inputValue();
  expect(new URL(link).hash).toBe("#exercise=1&cases=nexa-egypt-2014,pegasus-mexico-2018&texts=com-2016-616,eu-2021-821");
  await page.goto("/en/about/");
  await page.goto(link);
  await expect(heading(page, "An exercise in export control")).toBeVisible();
  await expect(page.locator(".exercise-case")).toHaveCount(2);
  await expect(page.locator(".deal")).toHaveCount(3);
  await expect(page.locator(".deal").first().locator(".guesses > li")).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet-answers")).toBeVisible();
  await expect(page.locator(".sheet-answers")).not.toContainText("Working it out");
  await expect(page.locator(".exercise-case").first()).toBeHidden();
  expect(await page.locator(".sheet-answers").evaluate((one) => getComputedStyle(one).breakBefore)).toBe("page");
  await expect(page.locator(".sheet-questions")).not.toContainText("No requirement found");
  await expect(page.locator(".sheet-answers")).toContainText("Article 3(1)");
});

test("links that are damaged, newer or made for other cases lead to a state that says so", async ({ page }) => {
  await openLearn(page, "#exercise=1&cases=nexa-egypt-2014,gone&texts=com-2016-616");
  await expect(page.getByRole("status").filter({ hasText: "left out: gone" })).toBeVisible();
  for (const [fragment, flaw] of [["#exercise=1&cases=<x>", "not-an-exercise"], ["#exercise=7&cases=a&texts=b", "newer-exercise"], ["#exercise=1&cases=a&texts=b", "empty-exercise"], ["#nowhere", "no-such-case"]] as const) {
    await page.evaluate((next) => { location.hash = next; }, fragment);
    await expect(page.locator(`[data-trouble="${flaw}"]`)).toBeVisible();
  }
  await page.getByRole("link", { name: "Back to the library" }).click();
  await expect(page.locator(".case-cards > li")).toHaveCount(20);
});

test("nothing is sent while one learns, and the address holds ids alone @quick", async ({ page }) => {
  const broken: string[] = [];
  page.on("console", (message) => broken.push(message.text()));
  page.on("pageerror", (error) => broken.push(error.message));
  await openLearn(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("link", { name: /FinSpy on a false/ }).click();
  await guess(page, "Regulation (EC) No 428/2009").selectOption("notify");
  await page.getByRole("button", { name: "Show what the texts say" }).click();
  await expect(told(page, "eu-428-2009")).toBeVisible();
  await page.evaluate(() => { location.hash = "#questions"; });
  await expect(page.locator(".hunts button").first()).toBeVisible();
  await page.locator(".hunts button").first().click();
  await page.getByRole("button", { name: "Check it" }).click();
  await expect(page.locator(".verdict")).toBeVisible();
  expect(requests).toEqual([]);
  expect(broken).toEqual([]);
  expect(new URL(page.url()).hash).toBe("#questions");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test("a whole round goes by keyboard alone", async ({ page }) => {
  await openLearn(page, "#finspy-turkey-2017");
  await tabTo(page, ".predict select");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, ".predict .primary");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What the texts say" })).toBeFocused();
  await tabTo(page, ".told .link");
  await page.keyboard.press("Enter");
  await expect(page.locator("#walk-title")).toBeFocused();
  await tabTo(page, "[data-truth]");
  await page.keyboard.press("Enter");
  await expect(page.locator(".limb-value")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every story can be read with its sources and notes, and the glossary with its provisions", async ({ page }) => {
    await page.goto("/en/learn/");
    await expect(page.locator(".library-case")).toHaveCount(20);
    await expect(page.locator(".library-case").nth(8)).toContainText("The courts annulled these indictments.");
    await expect(page.locator("#start-failed")).toBeHidden();
    for (const one of await page.locator(".library-case").all()) expect(await one.locator(".rests-on a").count()).toBeGreaterThan(0);
    await page.getByRole("link", { name: /^Glossary/ }).click();
    await expect(heading(page, "Glossary")).toBeVisible();
    await expect(page.locator("#term-covert")).toContainText("cannot notice it");
    await expect(page.locator("#term-aware .read-in").first()).toContainText("Article 5(2)");
  });
});

for (const fragment of ["", "#nexa-egypt-2014", "#questions", "#make", "#exercise=1&cases=pegasus-mexico-2018&texts=com-2016-616,eu-2021-821"]) {
  test(`nothing scrolls sideways at 320 pixels: ${fragment || "library"}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openLearn(page, fragment);
    for (const deal of await page.locator(".deal").all()) await deal.getByRole("button", { name: "Show what the texts say" }).click();
    if (fragment === "#questions") await page.locator(".hunts button").first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
