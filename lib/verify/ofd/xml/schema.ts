import type { Report } from "../../findings";
import type { OfdFindingCode } from "../finding-codes";
import type { XmlElement } from "./read-xml";

/** What one element may be: its attributes, those with `?` need not be there, and within it elements or a text. */
export interface ElementRule {
  attributes?: Readonly<Record<string, RegExp>>;
  children?: Readonly<Record<string, ElementRule & { times?: "one" | "optional" | "many" }>>;
  text?: RegExp;
}

// What readers would act upon or add to the page, named apart from elements that are merely unknown.
const telling: Readonly<Record<string, OfdFindingCode>> = {
  "ofd:Actions": "package.action",
  "ofd:Action": "package.action",
  "ofd:Extensions": "package.action",
  "ofd:Outlines": "package.action",
  "ofd:Annotations": "package.annotation",
  "ofd:Attachments": "package.attachment",
};

/** Reports everything in an element that its rule does not allow, and what the rule misses. */
export function judgeElement(element: XmlElement, rule: ElementRule, report: Report): void {
  judgeAttributes(element, rule.attributes ?? {}, report);
  const children = rule.children ?? {};
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const childRule = children[child.name];
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    if (childRule === undefined) report.add(telling[child.name] ?? "xml.element", child.name);
    else judgeElement(child, childRule, report);
  }
  for (const [name, { times = "one" }] of Object.entries(children)) {
    const count = counts.get(name) ?? 0;
    if ((count === 0 && times === "one") || (count > 1 && times !== "many")) {
      report.add("xml.element", `${count} times ${name}`);
    }
  }
  if (!(rule.text ?? /^$/).test(element.text)) report.add("xml.element", `text of ${element.name}`);
}

function judgeAttributes(
  element: XmlElement,
  allowed: Readonly<Record<string, RegExp>>,
  report: Report,
): void {
  for (const [name, value] of element.attributes) {
    const pattern = allowed[name] ?? allowed[`${name}?`];
    if (pattern === undefined || !pattern.test(value)) report.add("xml.attribute", `${element.name} ${name}`);
  }
  for (const name of Object.keys(allowed)) {
    if (!name.endsWith("?") && !element.attributes.has(name))
      report.add("xml.attribute", `${element.name} without ${name}`);
  }
}

/** Gives the only child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === `ofd:${name}`);
}

/** Gives all children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === `ofd:${name}`) ?? [];
}
