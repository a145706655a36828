import { readFileSync } from "node:fs";
import path from "node:path";
import { type CallExpression, type Expression, parseSync } from "@swc/core";

/** A test as its file writes it; of several from one table the title has its places in it ("%s"). */
export interface Titled {
  file: string;
  title: string;
}

/** Reads the titles of all tests in a file; throws where a step or a group carries a number, which only a test may. */
export function titlesIn(root: string, file: string): Titled[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const parsed = parseSync(text, { syntax: "typescript", tsx: file.endsWith(".tsx"), target: "es2022" });
  return callsIn(parsed).flatMap((call) => {
    const title = titleOf(call);
    const called = calledBy(call.callee);
    if (title === undefined || called === undefined) return [];
    if (called === "test") return [{ file, title }];
    if (numbersOf(title).length > 0) throw new Error(`${file}: only a test carries a number: ${title}`);
    return [];
  });
}

function callsIn(node: unknown): CallExpression[] {
  if (Array.isArray(node)) return node.flatMap(callsIn);
  if (typeof node !== "object" || node === null) return [];
  const own = "type" in node && node.type === "CallExpression" ? [node as CallExpression] : [];
  return [...own, ...Object.values(node).flatMap(callsIn)];
}

function titleOf({ arguments: [first] }: CallExpression): string | undefined {
  const given = first?.expression;
  if (given?.type === "StringLiteral") return given.value;
  const [only, ...more] = given?.type === "TemplateLiteral" ? given.quasis : [];
  return more.length === 0 && typeof only?.cooked === "string" ? only.cooked : undefined;
}

/** Tells whether `test(…)`, `it(…)` or their `each(…)` is called, or a step or a group of them. */
function calledBy(callee: CallExpression["callee"]): "test" | "other" | undefined {
  const { type } = callee;
  if (type === "Identifier") {
    if (callee.value === "describe") return "other";
    return ["test", "it"].includes(callee.value) ? "test" : undefined;
  }
  if (type === "CallExpression") return calledBy(callee.callee);
  if (type !== "MemberExpression") return undefined;
  const of = calledBy(callee.object as Expression);
  const each = callee.property.type === "Identifier" && callee.property.value === "each";
  return of === "test" && !each ? "other" : of;
}

/** Gives the acceptance lines that a title says it proves: "#73 #74 …", at its beginning. */
export function numbersOf(title: string): number[] {
  const lead = /^(?:#\d+ )+/.exec(title)?.[0] ?? "";
  return [...lead.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
}
