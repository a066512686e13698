import { nothing, type TemplateResult } from "lit";

/**
 * A template as HTML text, for pages without script: the pre-rendered site and the saved record.
 * Listeners and properties fall away, boolean attributes stand or not, text is escaped.
 */
export function htmlText(value: unknown): string {
  if (value === nothing || value === undefined || value === null || value === false) return "";
  if (Array.isArray(value)) return value.map(htmlText).join("");
  if (isTemplate(value)) return templateText(value);
  return escaped(String(value));
}

function templateText({ strings, values }: TemplateResult): string {
  let text = "";
  strings.forEach((string, at) => {
    text += string;
    if (at >= values.length) return;
    const binding = /\s([.?@]?)([\w:-]+)=("?)([^"<>=]*)$/.exec(text);
    const inTag = text.lastIndexOf("<") > text.lastIndexOf(">");
    if (!inTag || binding === null) text += htmlText(values[at]);
    else text = text.slice(0, binding.index) + attribute(binding, values[at]);
  });
  return text;
}

function attribute([, sort = "", name = "", quote = "", before = ""]: RegExpExecArray, value: unknown): string {
  if (sort === "@" || sort === "." || value === nothing) return "";
  if (sort === "?") return value ? ` ${name}` : "";
  const text = `${before}${escaped(String(value))}`;
  return quote === "" ? ` ${name}="${text}"` : ` ${name}="${text}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === "object" && value !== null && "strings" in value && "values" in value;
}
