import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { heading, save, tabTo, words } from "./support.ts";

async function openAmend(page: Page, named = ""): Promise<void> {
  await page.goto(`/en/amend/${named}`);
  await expect(page.locator("details.provision").first()).toBeVisible();
}

/** Opens the provisions that hold the words, and the first of them. */
async function openProvision(page: Page, typed: string): Promise<void> {
  await page.locator("#find").fill(typed);
  await page.locator("details.provision > summary").first().click();
  await expect(page.locator("details.provision .follows").first()).toBeVisible();
}

/** Makes a change at the first limb with these words. */
async function change(page: Page, limb: string, choice: string | RegExp): Promise<void> {
  await page.locator(".limb").filter({ hasText: limb }).first().click();
  await page.getByRole("menuitem", { name: choice }).first().click();
}

function verdict(page: Page) {
  return page.locator(".impact:not(.stale) #verdict");
}

const everywhere = /“aware” becomes “aware or suspects”, wherever/;

test("with the keyboard alone, a standard of knowledge is changed, its effect seen, its table printed and its link handed on @quick", async ({ page, context }) => {
  await openAmend(page);
  await expect(heading(page, "Write an amendment, see what it changes")).toBeVisible();
  await tabTo(page, "#find");
  await page.keyboard.type("5(2) exporter knows");
  await tabTo(page, "details.provision > summary");
  await page.keyboard.press("Enter");
  await tabTo(page, ".limb");
  for (const key of ["End", "ArrowUp", "ArrowUp"]) await page.keyboard.press(key);
  await expect(page.locator(".limb:focus")).toHaveText("Own knowledge: internal repression: at least “I know it”");
  await page.keyboard.press("Enter");
  await expect(page.locator("[role=menuitem]:focus")).toHaveText(everywhere);
  await page.keyboard.press("Enter");
  await expect(page.locator(".limb:focus")).toHaveText("Own knowledge: internal repression: at least “I suspect it”");
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await expect(page.locator(".change").first()).toContainText(words.nothing);
  await expect(page.locator(".change").first()).toContainText(words.notify);
  await expect(page.locator(".change").first()).toContainText("Exactly so, unless one of these already requires as much");
  await expect(page.locator(".library")).toContainText(/\d+ of the \d+ deals of the library come out otherwise/);
  await expect(page.getByRole("status").filter({ hasText: "in 3 places" })).toContainText("Some cases come out otherwise");
  const effect = await page.locator(".comparison").innerText();

  await backTo(page, "#tab-change");
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await expect(page.locator("#tab-table")).toBeFocused();
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
  await tabTo(page, "#print-table");
  await page.keyboard.press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".two-columns")).toBeVisible();
  await expect(page.locator(".two-columns td strong em")).toHaveText(["know", "know", "know", "suspect", "suspect", "suspect"]);
  for (const hidden of [".impact", ".tabs", ".stack", "h1"]) await expect(page.locator(`.amend ${hidden}`).first()).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await backTo(page, "#tab-table");
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await tabTo(page, "#copy-link");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied.")).toBeVisible();
  const link = await page.locator("#link").inputValue();
  const other = await context.newPage();
  await other.goto("/en/about/");
  await other.evaluate(() => document.body.replaceChildren(document.createElement("textarea")));
  await other.locator("textarea").focus();
  await other.keyboard.press("Control+v");
  expect(await other.locator("textarea").inputValue()).toBe(link);
  await other.goto(link);
  await expect(other.locator(".library")).toContainText("come out otherwise");
  expect(await other.locator(".comparison").innerText()).toBe(effect);
});

test("the smallest example of a change opens under every text, handed over inside the browser", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  const opened = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Put this example to every text" }).first().click();
  const beside = await opened;
  await expect(beside.getByRole("heading", { level: 2, name: "Your own case" })).toBeVisible();
  await expect(beside.locator('.said[data-text="eu-2021-821"] .sentence')).toContainText(words.nothing);
  expect(new URL(beside.url()).hash).toBe("#from-the-check");
});

test("a provision is said in other words", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await page.getByRole("button", { name: /^Say it in plain words/ }).click();
  await page.locator("#form-reading").fill("Whoever suspects it tells the authority.");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.locator("details.provision blockquote")).toHaveText("Whoever suspects it tells the authority.");
  await page.locator("#tab-wording").click();
  await expect(page.locator(".passage ins").first()).toContainText("suspects");
});

test("undo and redo by keys and buttons bring the text and its effect back", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await expect(verdict(page)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.locator(".limb").filter({ hasText: "internal repression" })).toHaveText(/I know it/);
  await expect(page.locator(".impact")).toContainText("no amendment counts");
  await page.keyboard.press("Control+y");
  await expect(page.locator(".limb").filter({ hasText: "internal repression" })).toHaveText(/I suspect it/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator(".limb").filter({ hasText: "internal repression" })).toHaveText(/I know it/);
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(page.locator(".limb").filter({ hasText: "internal repression" })).toHaveText(/I suspect it/);
});

test("a limb is dropped, a group is turned, another test is searched for and added", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "Cyber-surveillance item", "Drop it");
  await expect(page.locator(".limb").filter({ hasText: "Cyber-surveillance item" })).toHaveCount(0);
  await change(page, "At least one of these", "All of these are needed");
  await expect(page.locator(".limb").filter({ hasText: "At least one of these" })).toHaveCount(0);
  await page.locator(".limb").first().click();
  await page.getByRole("menuitem", { name: "Require something more" }).click();
  await page.locator("#form-test").fill("free zone");
  await page.locator("#form-test-list [role=option]").first().click();
  await expect(page.locator(".limbs .limb").last()).toContainText("ree zone");
  await page.locator('.limb[data-place="effect"]').click();
  await page.getByRole("menuitem", { name: words.required }).click();
  await expect(page.locator('.limb[data-place="effect"]')).toContainText(words.required);
  await page.locator("#tab-source").click();
  for (const operation of ["remove\n- cyber-surveillance-item holds", "add\n- free-zone", "then authorisation-required, decided by competent-authority"]) expect(await page.locator("#source").inputValue()).toContain(operation);
  await page.locator("#tab-wording").click();
  await expect(page.locator(".passage del").first()).toContainText("Cyber-surveillance item");
  await expect(page.locator(".passage ins").filter({ hasText: "ree zone" })).toHaveCount(1);
});

test("how far whoever decides may go, and who that is, are chosen in a form that refuses what is no more severe", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await page.locator('.limb[data-place="effect"]').click();
  await page.getByRole("menuitem", { name: "Say how far whoever decides may go" }).click();
  await expect(page.getByLabel("What follows", { exact: true })).toBeFocused();
  await page.getByLabel("Whoever decides may go as far as").selectOption("no-requirement-found");
  await page.getByRole("button", { name: "Make this change" }).click();
  expect(await page.getByLabel("Whoever decides may go as far as").evaluate((limit: HTMLSelectElement) => limit.validationMessage)).toContain("more severe");
  await page.getByLabel("Whoever decides may go as far as").selectOption("prohibited");
  await page.getByLabel("Who decides", { exact: true }).selectOption("member-state");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(page.locator('.limb[data-place="effect"]')).toContainText("decided by the Member State");
  await expect(verdict(page)).toBeVisible();
  await page.locator("#tab-source").click();
  expect(await page.locator("#source").inputValue()).toContain("then notify-and-hold, up to prohibited, decided by member-state");
});

test("a limb moves to another group, and back out", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "Cyber-surveillance item", "Move it to another group");
  await expect(page.locator("#form-group")).toBeFocused();
  await page.locator("#form-group").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Make this change" }).click();
  const inGroup = page.locator(".limbs ul ul .limb").filter({ hasText: "Cyber-surveillance item" });
  await expect(inGroup).toHaveCount(1);
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await change(page, "Cyber-surveillance item", "Move it to another group");
  await page.locator("#form-group").selectOption("the outermost list");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(inGroup).toHaveCount(0);
  await expect(page.locator(".limbs > li > ul > li > .limb").last()).toContainText("Cyber-surveillance item");
  await expect(page.locator(".impact:not(.stale)")).toContainText("No case tells");
  await page.locator("#tab-source").click();
  await expect(page.locator("#source")).toHaveValue(/remove\n- cyber-surveillance-item holds\n\nin art-5-2 add\n- cyber-surveillance-item holds\n$/);
});

test("a general authorisation covers another requirement", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "EU001: partner");
  const covers = page.locator('.limb[data-place="effect"]').first();
  await expect(covers).toHaveText("Covers what Article 3(1) requires");
  await covers.click();
  await expect(page.locator("#form-covers")).toBeFocused();
  await page.locator("#form-covers").selectOption("art-5-1");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(covers).toHaveText("Covers what Article 5(1) requires");
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await page.locator("#tab-wording").click();
  await expect(page.locator(".passage del")).toContainText("3");
  await expect(page.locator(".passage ins")).toContainText("5");
});

test("a country joins a list, for this text alone", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "eu001");
  await change(page, "Destination: on the list", /Add to the list/);
  await page.locator("#form-country").fill("keny");
  await page.getByRole("option", { name: "Kenya" }).click();
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await page.locator("#tab-table").click();
  await expect(page.locator(".two-columns")).toContainText("Kenya");
  await page.locator("#copy-table").click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await save(page, "Save as HTML")).toContain("<strong><em>Kenya</em></strong>");
  expect(await save(page, "Save as Markdown")).toContain("***Kenya***");
});

test("what would break another provision is refused with the reason, and nothing is lost", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await page.locator("#find").fill("cyber-surveillance-item");
  await page.locator('details[data-provision="cyber-surveillance-item"] > summary').click();
  await page.getByRole("button", { name: /^Repeal.*2\(20\)/ }).click();
  await expect(page.locator(".refused-edit")).toContainText("This change was not made");
  await expect(page.locator(".refused-edit")).toContainText("unknown definition “cyber-surveillance-item”");
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await page.locator("#tab-source").click();
  await expect(page.locator("#source")).toHaveValue(/is at least suspects/);
});

test("a provision is inserted by a form, and stands in the table", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await page.getByRole("button", { name: /^Insert one after it/ }).click();
  await page.getByLabel("How it is cited").fill("Article 5(2a)");
  await page.getByLabel("Short title").fill("Should have known");
  await page.getByLabel("What it does, in plain words").fill("Whoever should have known tells the authority too.");
  await page.getByLabel("Condition, in the law language").fill("when all of\n- cyber-surveillance-item holds\n- should-have-known");
  await page.getByLabel("What follows").selectOption("notify-and-hold");
  await page.getByRole("button", { name: "Make this change" }).click();
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await page.locator("#tab-table").click();
  await expect(page.locator(".two-columns")).toContainText("Whoever should have known tells the authority too.");
  await expect(page.locator(".two-columns")).toContainText("no such provision");
});

test("the source is edited as text: a mistake is named at its line and word, and the last state that fits counts", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await page.locator("#tab-source").click();
  const source = page.locator("#source");
  const fits = await source.inputValue();
  await source.fill(fits.replace("in art-5-2 replace", "in art-5-22 replace"));
  await expect(page.locator("#source-problems")).toContainText("unknown provision “art-5-22”");
  await expect(source).toHaveAttribute("aria-invalid", "true");
  await page.locator("#source-problems button").first().click();
  expect(await source.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe("art-5-22");
  await expect(verdict(page)).toBeVisible();
  await source.fill(fits.replaceAll("suspects", "none"));
  await expect(page.locator("#source-problems")).toContainText("It can be read, and it fits.");
  await page.locator("#tab-change").click();
  await expect(page.locator(".limb").filter({ hasText: "internal repression" })).not.toHaveText(/suspect/);
});

test("amendments stand in a stack: on and off, up and down, what no longer fits is named; two stacks are compared", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await expect(verdict(page)).toBeVisible();
  await page.getByRole("button", { name: "Start another amendment" }).click();
  await change(page, "internal repression", /“aware or suspects” becomes whatever is known, here alone/);
  await expect(verdict(page)).toBeVisible();
  await page.getByLabel("Amendment 1", { exact: true }).uncheck();
  await expect(page.locator(".conflicts")).toContainText("Amendment 2, line");
  await expect(page.locator(".conflicts")).toContainText("no such limb");
  await page.getByLabel("Amendment 1", { exact: true }).check();
  await expect(page.locator(".conflicts")).toHaveCount(0);
  await page.locator("#set-aside").click();
  await expect(page.locator(".impact:not(.stale)")).toContainText("No case tells");
  await page.getByLabel("Amendment 2", { exact: true }).uncheck();
  await expect(verdict(page)).toContainText("Is a licence needed?");
  await expect(page.locator(".change").first()).toContainText("the stack set aside");
  await page.getByRole("button", { name: /^Up.*Amendment 2/ }).click();
  await expect(page.locator(".entry label").first()).toHaveText("Amendment 2");
});

test("a worked example joins the stack with its words", async ({ page }) => {
  await openAmend(page);
  await page.locator("#toggle").selectOption({ index: 1 });
  await expect(page.locator(".entry-reading")).not.toBeEmpty();
  await expect(verdict(page)).toBeVisible();
});

test("a file brings the amendments back and says what has changed since", async ({ page }) => {
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await expect(verdict(page)).toBeVisible();
  await page.locator("#tab-hand-on").click();
  const file = await save(page, "Save as a file (JSON)");
  const load = (text: string) => page.locator("#load").setInputFiles({ name: "amendment.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await load("{}");
  await expect(page.getByRole("alert")).toContainText("This file holds no amendments");
  await load(file);
  await expect(page.locator(".opened")).toContainText("text and engine are the same as then");
  await load(file.replace(/"base": "[0-9a-f]/, '"base": "x'));
  await expect(page.locator(".opened")).toContainText("Since then has changed: the text that is amended");
});

test("a link made for another state of the text says what no longer fits; broken and newer ones are states of their own", async ({ page }) => {
  await openAmend(page, await fragment('["eu-2021-821",[["# Old\\n\\n## am-1 · Article 5 · Old\\n\\nrepeal art-5-99\\n",1]]]'));
  await expect(page.locator(".conflicts")).toContainText("Old, line 5: unknown provision “art-5-99”");
  // A link that is pasted over work in hand can be undone.
  await page.evaluate((hash) => (location.hash = hash), await fragment('["eu-2021-821",[["# Newer\\n\\n## am-1 · Article 5(3) · Newer\\n\\nrepeal art-5-3\\n",1]]]'));
  await expect(page.locator(".entry label").first()).toHaveText("Newer");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator(".entry label").first()).toHaveText("Old");
  for (const [named, told] of [["#amend=1.%%%", "This link is broken"], ["#amend=7.abc", "newer version"], [await fragment('["no-such-text",[]]'), "The text that it amends is not here"]] as const) {
    await page.goto("about:blank");
    await openAmend(page, named);
    await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
  }
});

test("nothing is asked of the network once the page has loaded, and no store or address holds the amendment", async ({ page }) => {
  await openAmend(page);
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await expect(page.locator(".library")).toContainText("come out otherwise");
  for (const tab of ["wording", "table", "source", "hand-on", "change"]) await page.locator(`#tab-${tab}`).click();
  expect(requests.filter((address) => !address.startsWith("blob:"))).toEqual([]);
  expect(new URL(page.url()).hash).toBe("");
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test("an engine that stops in the worker is started afresh, and the amendment stays", async ({ page }) => {
  await trapOnce(page);
  await openAmend(page);
  await openProvision(page, "5(2) exporter knows");
  await change(page, "internal repression", everywhere);
  await expect(page.getByRole("alert")).toContainText("The engine stopped");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(verdict(page)).toContainText("Is a licence needed?");
});

test("without script the page says what can be done, and leads to the texts", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/en/amend/");
  await expect(page.getByText("Writing an amendment needs JavaScript")).toBeVisible();
  await expect(page.getByRole("link", { name: "The Commission's proposal of 2016" })).toBeVisible();
  await context.close();
});

/** As the page makes links, from the JSON in them. */
async function fragment(json: string): Promise<string> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `#amend=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

/** Back by the keyboard to where `selector` is. */
async function backTo(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await page.locator(selector).evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Shift+Tab");
  }
  throw new Error(`no way back by keyboard to \`${selector}\``);
}

/** The worker as it was built, with an engine whose first comparison traps as a panic would. */
async function trapOnce(page: Page): Promise<void> {
  const trap = `{ let left = 1; const Instance = WebAssembly.Instance; WebAssembly.Instance = new Proxy(Instance, { construct(target, args) {
    const { exports } = Reflect.construct(target, args);
    return { exports: new Proxy({ ...exports }, { get: (all, name) => left > 0 && name === "compare" ? () => { left -= 1; throw new WebAssembly.RuntimeError("unreachable"); } : all[name] }) };
  } }); }\n`;
  await page.route("**/assets/worker-*.js", async (route) => {
    const file = join(import.meta.dirname, "../dist", new URL(route.request().url()).pathname);
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: trap + readFileSync(file, "utf8") });
  });
}
