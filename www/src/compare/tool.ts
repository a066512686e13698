import { LitElement } from "lit";
import { handedOver } from "../addresses.ts";
import { factsOfFragment } from "../case-link.ts";
import { takeOver } from "../hand-over.ts";
import { libraryCase, libraryCases } from "../library.ts";
import { Refused } from "../refusal.ts";
import { textInForce } from "../texts.ts";
import { provisionsOf } from "../workshop/names.ts";
import { Lost } from "../workshop/client.ts";
import type { Provision } from "../door.ts";
import type { Catalogue } from "../workshop/start.ts";
import { differsOn } from "./matrix.ts";
import { caseOfRecord, caseOnDevice, ownCase } from "./own-case.ts";
import type { Against, Chosen, CompareActions, ComparePage, Deal, Pair, Told, Trouble } from "./page.ts";
import { compareView } from "./views/index.ts";
import "./words.ts";

/** One case under every text, and two texts on every case. */
export class CatchallCompare extends LitElement {
  static catalogue: Catalogue;

  readonly #catalogue = CatchallCompare.catalogue;
  readonly #texts = this.#catalogue.texts;
  readonly #facts = new Map(this.#catalogue.facts.map((fact) => [fact.id, fact]));
  readonly #lists = new Map(this.#catalogue.lists.map((list) => [list.id, list]));
  readonly #inForce = textInForce(this.#texts)?.id ?? "";
  #provisions = new Map<string, Provision>();
  #told = new Map<string, Told>();
  #chosen: Chosen | undefined;
  #pair: Pair | undefined;
  #against: Against = { left: "", right: this.#inForce, day: this.#catalogue.today, state: undefined };
  readonly #unfolded = new Set<string>();
  #trouble: Trouble | undefined;

  override createRenderRoot() {
    this.replaceChildren();
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#onFragment);
    window.addEventListener("beforeprint", this.#onPrint);
    this.#onFragment();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#onFragment);
    window.removeEventListener("beforeprint", this.#onPrint);
  }

  override render() {
    return compareView(this.page);
  }

  get page(): ComparePage {
    return {
      texts: this.#texts, inForce: this.#inForce, facts: this.#facts, lists: this.#lists, provisions: this.#provisions,
      chosen: this.#chosen, told: (text, deal) => this.#told.get(`${text} ${deal}`), pair: this.#pair, against: this.#against, unfolded: this.#unfolded, trouble: this.#trouble, act: this.#act,
    };
  }

  readonly #act: CompareActions = {
    choose: (library) => { history.replaceState(null, "", `#${library}`); this.#onFragment(); },
    load: (file) => void file.text().then((text) => this.#take(caseOfRecord(text), "bad-record")),
    side: (pair, focus) => {
      this.#pair = pair;
      this.requestUpdate();
      if (focus) void this.updateComplete.then(() => this.querySelector<HTMLElement>("#reasons")?.focus());
    },
    unfold: (fold) => { this.#unfolded.add(fold); this.requestUpdate(); },
    again: () => this.#take(this.#chosen, "no-such-case"),
    against: (choice) => { this.#against = { ...this.#against, ...choice, state: undefined }; this.requestUpdate(); },
    compare: () => void this.#compare(),
    example: (facts, title) => {
      const { left, right } = this.#against;
      history.replaceState(null, "", location.pathname);
      this.#take(ownCase([facts], title, this.#against.day), "no-such-case", { deal: "own-1", left, right });
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("#the-case")?.focus());
    },
  };

  /** The address names a case of the library, or holds one that somebody made a link of; a check hands its own over. */
  #onFragment = () => {
    const named = location.hash.slice(1);
    const { today } = this.#catalogue;
    const facts = factsOfFragment(location.hash);
    if (named === "") return this.#take(caseOnDevice(today) ?? fromLibrary(libraryCases[0]?.id ?? ""), "no-such-case");
    if (named === handedOver) return this.#takeOver();
    if (facts === undefined) return this.#take(fromLibrary(named), "no-such-case");
    this.#take(typeof facts === "string" ? undefined : ownCase([facts], "", today), typeof facts === "string" ? facts : "broken-link");
  };

  #takeOver(): void {
    const { today } = this.#catalogue;
    if (!takeOver((cases) => this.#take(ownCase(cases, "", today), "nothing-handed-over"))) this.#take(undefined, "nothing-handed-over");
  }

  /** Puts a case to every text; a case that cannot be taken leaves the one in hand. */
  #take(chosen: Chosen | undefined, otherwise: Trouble, pair?: Pair): void {
    this.#trouble = chosen === undefined ? otherwise : undefined;
    this.requestUpdate();
    if (chosen === undefined) return;
    this.#chosen = chosen;
    this.#told = new Map();
    this.#pair = undefined;
    const asked = this.#texts.flatMap(({ id }) => chosen.deals.map((deal) => this.#ask(id, deal)));
    void Promise.all(asked).then(() => { if (this.#chosen === chosen) this.#settle(pair); });
  }

  async #ask(text: string, { id, facts }: Deal): Promise<void> {
    const told = this.#told;
    try {
      const report = await this.#catalogue.workshop.assessText({ text }, facts);
      told.set(`${text} ${id}`, report);
      for (const provision of provisionsOf(report.findings)) this.#provisions.set(provision.id, provision);
    } catch (error) {
      if (error instanceof Refused) told.set(`${text} ${id}`, { problems: error.problems });
      else if (told === this.#told) this.#trouble = error instanceof Lost ? "lost" : "stopped";
    }
  }

  /** All texts have answered: two stand side by side, by default the law in force and the first text that says something else. */
  #settle(pair: Pair | undefined): void {
    const { page } = this;
    const others = this.#texts.map(({ id }) => id).filter((id) => id !== this.#inForce);
    const pairs = (this.#chosen?.deals ?? []).flatMap((deal) => others.map((left): Pair => ({ deal: deal.id, left, right: this.#inForce })));
    this.#pair = pair ?? pairs.find(({ deal, left }) => differsOn(page, deal, left)) ?? pairs[0];
    if (this.#against.left === "") this.#against = { ...this.#against, left: this.#pair?.left ?? this.#inForce };
    this.requestUpdate();
  }

  /** The exact difference of two texts; one that was asked for before it came is dropped. */
  async #compare(): Promise<void> {
    const { left, right, day } = this.#against;
    const asked: Against = { left, right, day, state: "working" };
    this.#against = asked;
    this.requestUpdate();
    const state = await this.#comparison(asked);
    if (this.#against !== asked) return;
    this.#against = { ...asked, state };
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(state === undefined ? ".trouble" : ".comparison")?.focus());
  }

  async #comparison({ left, right, day }: Against): Promise<Against["state"]> {
    try {
      return { comparison: await this.#catalogue.workshop.compare({ text: left }, { text: right }, day), left, right };
    } catch (error) {
      if (error instanceof Refused) return { problems: error.problems };
      this.#trouble = error instanceof Lost ? "lost" : "stopped";
      return undefined;
    }
  }

  /** On paper nothing that was told stays folded; reasons stand as the reader left them. */
  #onPrint = () => {
    for (const details of this.querySelectorAll<HTMLDetailsElement>(".story, .change")) details.open = true;
  };
}

function fromLibrary(id: string): Chosen | undefined {
  const found = libraryCase(id);
  if (found === undefined) return undefined;
  const deals = found.transactions.map((one) => ({ id: one.id, name: one.name, facts: one.facts }));
  return { library: id, title: found.title, deals };
}

