import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Declaration, type ExportSpecifier, type ModuleItem, parseSync } from "@swc/core";

/** Where requests can enter a tree beside its procedures, each by the name under which it is declared. */
export interface Entries {
  actions: string[];
  routes: string[];
}

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const program = /\.(ts|tsx|mts|js|jsx|mjs)$/;
const folders = ["app", "components", "lib", "server"];

/**
 * Finds every server action ("server/actions/signing.ts signForm") and every method of every route handler
 * ("GET /api/files/[id]") of a tree. An action inside a function has no name that could be declared: it is found as "(inline)".
 */
export function findEntries(root: string): Entries {
  const files = folders.flatMap((folder) => programsIn(root, folder));
  return {
    actions: files.flatMap((file) => actionsOf(root, file)).sort(),
    routes: files
      .filter((file) => /\/route\.\w+$/.test(file))
      .flatMap((file) => routesOf(root, file))
      .sort(),
  };
}

function programsIn(root: string, folder: string): string[] {
  const found = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && program.test(file.name) && !/\.test\.\w+$/.test(file.name))
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)));
}

function actionsOf(root: string, file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const said = text.match(/^\s*["']use server["']/gm)?.length ?? 0;
  if (said === 0) return [];
  const { body } = parse(text);
  const atItsHead = headOf(body).includes("use server");
  return [
    ...(atItsHead ? exportsOf(body) : []).map((name) => `${file} ${name}`),
    ...(said > (atItsHead ? 1 : 0) ? [`${file} (inline)`] : []),
  ];
}

function routesOf(root: string, file: string): string[] {
  const address = path
    .dirname(file)
    .split("/")
    .filter((part) => part !== "app" && !/^\(.*\)$/.test(part));
  return exportsOf(parse(readFileSync(path.join(root, file), "utf8")).body)
    .filter((name) => name === "*" || methods.includes(name))
    .map((method) => `${method} /${address.join("/")}`);
}

const parse = (text: string) => parseSync(text, { syntax: "typescript", tsx: true });

/** The strings at the head of a file. */
function headOf(body: readonly ModuleItem[]): string[] {
  const said = body.map((one) =>
    one.type === "ExpressionStatement" && one.expression.type === "StringLiteral"
      ? one.expression.value
      : undefined,
  );
  const end = said.indexOf(undefined);
  return said.slice(0, end < 0 ? said.length : end).filter((one) => one !== undefined);
}

/** Names what a file exports for the running program; "*" for what cannot be named from the file alone. */
function exportsOf(body: readonly ModuleItem[]): string[] {
  return body.flatMap((one): string[] => {
    if (one.type === "ExportAllDeclaration") return ["*"];
    if (one.type === "ExportDefaultDeclaration" || one.type === "ExportDefaultExpression") return ["default"];
    if (one.type === "ExportNamedDeclaration") return one.specifiers.flatMap(namesOf);
    return one.type === "ExportDeclaration" ? namesOfDeclared(one.declaration) : [];
  });
}

function namesOf(one: ExportSpecifier): string[] {
  if (one.type !== "ExportSpecifier") return ["*"];
  return one.isTypeOnly ? [] : [(one.exported ?? one.orig).value];
}

function namesOfDeclared(one: Declaration): string[] {
  if (one.type === "FunctionDeclaration" || one.type === "ClassDeclaration") return [one.identifier.value];
  if (one.type !== "VariableDeclaration") return []; // a type
  return one.declarations.map(({ id }) => (id.type === "Identifier" ? id.value : "*"));
}
