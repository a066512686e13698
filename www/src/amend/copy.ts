/** Copies by selection: our policy leaves the browser's clipboard interface off, and the plain command needs nothing from it. Whether it worked. */
export function copyText(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.className = "visually-hidden";
  document.body.append(field);
  const back = document.activeElement;
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (back instanceof HTMLElement) back.focus();
  return copied;
}

/** Copies a part of the page with its form, as a word processor takes it. */
export function copyNode(node: Node | null): boolean {
  const selection = document.getSelection();
  if (node === null || selection === null) return false;
  const range = document.createRange();
  range.selectNode(node);
  selection.removeAllRanges();
  selection.addRange(range);
  const copied = document.execCommand("copy");
  selection.removeAllRanges();
  return copied;
}
