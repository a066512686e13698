import { language } from "./words.ts";

/** The page of the check, and the one on which the tool starts with the screening. */
export const checkAddress = `/${language}/check/`;
export const screeningAddress = `/${language}/screening/`;
/** The page that puts a case to every text; how its address ends when the check hands it one. */
export const compareAddress = `/${language}/compare/`;
export const handedOver = "from-the-check";
/** The page to write amendments on. */
export const amendAddress = `/${language}/amend/`;
/** The case library, and the words that it needs. */
export const learnAddress = `/${language}/learn/`;
export const glossaryAddress = `${learnAddress}glossary/`;
/** The page of all texts. */
export const lawAddress = `/${language}/law/`;
/** The page of all lists. */
export const listsAddress = `/${language}/lists/`;

export function textAddress(instrument: string): string {
  return `${lawAddress}${instrument}/`;
}

/** The place of a provision on the page of its text; `path` is `instrument/provision`. */
export function provisionAddress(path: string): string {
  const [instrument = "", id = ""] = path.split("/");
  return `${textAddress(instrument)}#${id}`;
}

export function listAddress(list: string): string {
  return `${listsAddress}${list}/`;
}

/** The file of a page: the site serves the index of a folder. */
export function fileOf(address: string): string {
  return `${address.slice(1)}index.html`;
}

/** A title as a place on its page. */
export function placeOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
