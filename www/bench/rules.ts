// The reference policy as expressions, from which every peer's own language is printed, so that all get the same structure.
import { eu, eu001, embargo } from "./policy.ts";

/** The name of a fact or of an expression of `derived`, or a test, or a tree of them. */
export type Expression =
  | string
  | { fact: string; in: string[] }
  | { not: Expression }
  | { all: Expression[] }
  | { any: Expression[] };

const all = (...parts: Expression[]): Expression => ({ all: parts });
const any = (...parts: Expression[]): Expression => ({ any: parts });
const not = (part: Expression): Expression => ({ not: part });
const is = (fact: string, ...values: string[]): Expression => ({ fact, in: values });

const informed = is("knowledge", "informed"), aware = is("knowledge", "aware"), suspects = is("knowledge", "suspects");
const annexIV = is("itemClass", "annexIV"), nationalList = is("itemClass", "nationalList");

/** Each may use those before it. */
export const derived: Record<string, Expression> = {
  listed: all(not("publicDomain"), is("itemClass", "annexI", "annexIExcluded", "annexIV")),
  outside: not(is("destination", ...eu)),
  military: all("militaryEndUse", is("destination", ...embargo)),
  sensitive: any("wmdEndUse", "military", "partsOfIllegalMilitaryExport"),
  grave: any("internalRepression", "seriousHumanRightsViolations", "seriousIhlViolations"),
  catchAll: all("isExport", "outside", not("listed")),
  cyber: all("catchAll", "cyberSurveillance", "grave"),
  brokering: all("isBrokering", "providerInEu", "outside", "sensitive", any("listed", "nationalExtensionBrokering")),
  assistance: all("isTechAssistance", "providerInEu", "outside", "sensitive", "listed", not("technicalAssistanceExempt")),
};

/** In the order of the provisions. */
export const rules: Expression[] = [
  all("isExport", "outside", "listed"),
  all("isExport", "listed", is("destination", ...eu001), is("itemClass", "annexI"), "eu001Registered", not("eu001Prohibited"), not(all("sensitive", any(informed, aware)))),
  all("catchAll", "wmdEndUse", informed),
  all("catchAll", "military", informed),
  all("catchAll", "partsOfIllegalMilitaryExport", informed),
  all("catchAll", "sensitive", aware),
  all("catchAll", "sensitive", suspects, "nationalExtensionCatchAll"),
  all("cyber", informed),
  all("cyber", aware, "dueDiligence"),
  all("cyber", suspects, "nationalExtensionCyber"),
  all("brokering", informed),
  all("brokering", aware),
  all("isTransit", "outside", "listed", "sensitive", informed),
  all("assistance", informed),
  all("assistance", aware),
  all("isExport", "outside", nationalList, "nationalControlMeasure"),
  all("isExport", "outside", nationalList, not("nationalControlMeasure"), "otherMemberStateList", informed),
  all("isIntraEuTransfer", not("outside"), "listed", annexIV),
  all("isIntraEuTransfer", not("outside"), "listed", not(annexIV), "finalDestinationOutsideEu", not("furtherProcessing")),
];

/** The expression with everything derived written out, for languages without named values. */
export function writtenOut(expression: Expression): Expression {
  if (typeof expression === "string") {
    const named = derived[expression];
    return named === undefined ? expression : writtenOut(named);
  }
  if ("not" in expression) return { not: writtenOut(expression.not) };
  if ("all" in expression) return { all: expression.all.map(writtenOut) };
  if ("any" in expression) return { any: expression.any.map(writtenOut) };
  return expression;
}
