import Combobox from "@github/combobox-nav";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import type { Label } from "../labels.ts";
import { say } from "../words.ts";

/** `also` is the hint in the language that the visitor seems to type. */
export interface Option { value: string; label: string; hint: string; also?: Label | undefined }

/** A text field that filters a list, after the ARIA Authoring Practices. Says `pick` with a value, `typed` with text that is none. */
export class CatchallCombobox extends LitElement {
  static override properties = {
    field: {}, name: {}, describedBy: {}, value: { attribute: false }, options: { attribute: false }, free: { attribute: false },
    invalid: { attribute: false }, text: { state: true }, open: { state: true },
  };
  /** The id of the text field; the list is `FIELD-list`. */
  declare field: string;
  /** The accessible name where no label points at the field. */
  declare name: string;
  declare describedBy: string;
  declare value: Option | undefined;
  declare options: (typed: string) => Option[];
  /** Enter on text that is no option hands it on, as `typed-enter`. */
  declare free: boolean;
  declare invalid: boolean;
  declare text: string;
  declare open: boolean;
  #navigation: Combobox | undefined;

  constructor() {
    super();
    Object.assign(this, { field: "", name: "", describedBy: "", options: () => [], free: false, invalid: false, text: "", open: false });
  }

  override createRenderRoot() {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has("value") && changed.get("value")?.value !== this.value?.value) this.text = this.value?.label ?? (this.open ? this.text : "");
  }

  override render() {
    const found = this.open ? this.options(this.text) : [];
    const isAsked = this.open && (found.length > 0 || this.text.trim() !== "");
    const status = isAsked ? say("picker-count", { count: found.length }) : "";
    return html`
      <div class="combobox">
        <input id=${this.field} type="text" autocomplete="off" spellcheck="false" autocapitalize="off"
          aria-label=${this.name || nothing} aria-describedby=${this.describedBy || nothing} aria-invalid=${this.invalid ? "true" : nothing}
          .value=${live(this.text)} @input=${this.#onInput} @keydown=${this.#onKey} @click=${() => this.#show()} @blur=${this.#onBlur}>
        <ul id="${this.field}-list" role="listbox" aria-label=${this.name || say("picker-list")} ?hidden=${found.length === 0}
          @mousedown=${(event: Event) => event.preventDefault()} @combobox-commit=${this.#onCommit}>
          ${found.map((option, at) => html`<li role="option" id="${this.field}-option-${at}" data-value=${option.value}>
            <span>${option.label}</span>${option.hint ? html` <span class="hint">${option.hint}</span>` : nothing}${option.also
              ? html` <span class="hint also" lang=${option.also.language}>${option.also.label}</span>` : nothing}</li>`)}
        </ul>
        <span role="status" class=${isAsked && found.length === 0 ? "hint" : "visually-hidden"}>${status}</span>
      </div>`;
  }

  override firstUpdated() {
    this.#navigation = new Combobox(this.#input, this.#list, { tabInsertsSuggestions: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#hide();
  }

  get #input() {
    return this.querySelector("input") as HTMLInputElement;
  }

  get #list() {
    return this.querySelector("ul") as HTMLUListElement;
  }

  #show() {
    if (this.open) return;
    this.open = true;
    this.#navigation?.start();
  }

  #hide() {
    if (!this.open) return;
    this.open = false;
    this.#navigation?.stop();
  }

  #onInput() {
    this.text = this.#input.value;
    this.#show();
    this.#tell("typed", this.text);
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") return this.#onEscape();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return this.#show();
    if (event.key === "Enter") return this.#onEnter(event);
    if (event.key === "Home" || event.key === "End") this.#toEdge(event);
  };

  /** The first escape closes the list, the second empties the field. */
  #onEscape() {
    if (this.open) return this.#hide();
    this.text = "";
    this.#tell("typed", "");
  }

  /** Enter takes the marked option (the navigation does that), else the text where it can only mean one. */
  #onEnter(event: KeyboardEvent) {
    if (this.#list.querySelector('[aria-selected="true"]')) return;
    event.preventDefault();
    if (!this.#takeText() && this.free) this.#tell("typed-enter", this.text);
  }

  /** While an option is marked, home and end go to the first and last one (the navigation would unmark it); else they move the caret. */
  #toEdge(event: KeyboardEvent) {
    if (!this.#list.querySelector('[aria-selected="true"]')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#navigation?.clearSelection();
    this.#navigation?.navigate(event.key === "Home" ? 1 : -1);
  }

  #onBlur = () => {
    if (!this.free) this.#takeText();
    this.#hide();
  };

  #onCommit = (event: Event) => {
    const { value } = (event.target as HTMLElement).dataset;
    const option = this.options(this.text).find((one) => one.value === value);
    if (option) this.#pick(option);
  };

  #takeText(): boolean {
    const wanted = this.text.trim().toLowerCase();
    if (wanted === "" || this.text === this.value?.label) return false;
    const found = this.options(this.text);
    const exact = found.find((option) => [option.label, option.value].some((word) => word.toLowerCase() === wanted));
    const only = exact ?? (found.length === 1 && !this.free ? found[0] : undefined);
    if (only) this.#pick(only);
    return only !== undefined;
  }

  #pick(option: Option) {
    this.#hide();
    this.text = this.free ? "" : option.label;
    this.#tell("pick", option.value);
  }

  #tell(name: string, detail: string) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define("catchall-combobox", CatchallCombobox);
