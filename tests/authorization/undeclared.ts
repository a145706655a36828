import type { Entry } from "./entry";

/** A kind of entry: where it is declared, and what such a line looks like. */
const kinds = {
  procedure: {
    where: "tests/authorization/declared/parties.ts, desk.ts or platform.ts",
    line: (name: string) =>
      `"${name}": officers("<permission>", ({ application }) => ({ id: application })),  // or applicant(…), operator(…), platform(…), anybody(…)`,
  },
  action: {
    where: "tests/authorization/declared/actions.ts",
    line: (name: string) => `"${name}": applicant(({ application }) => [{ applicationId: application }]),`,
  },
  route: {
    where: "tests/authorization/declared/routes.ts",
    line: (name: string) => `"${name}": applicant(({ photo }) => "${name.split(" ")[1]}"),`,
  },
} as const;

/** Takes the name of the entry out of a declaration's: one that is declared in more than one way has the way after "by" or "of". */
export const entryOf = (declaration: string): string => declaration.replace(/ (by|of) .*$/, "");

/** Says what is wanting: entries that nobody declared, and declarations of what is no longer there. */
export function findUndeclared(
  kind: keyof typeof kinds,
  found: readonly string[],
  declared: Readonly<Record<string, Entry>>,
): string[] {
  const names = new Set(Object.keys(declared).map(entryOf));
  const { where, line } = kinds[kind];
  return [
    ...found
      .filter((name) => !names.has(name))
      .map(
        (name) =>
          `The ${kind} ${name} is in no authorization matrix. Say who may use it, in ${where}:\n    ${line(name)}\n` +
          "  The sample is what it is asked with; what it takes from its argument is asked of both registries' and of nothing's.\n" +
          "  Then run: npx vitest run --project integration authorization.test -u, and read what changed in docs/authorization.md.",
      ),
    ...[...names]
      .filter((name) => !found.includes(name))
      .map((name) => `The ${kind} ${name} does not exist any more: take its line out of ${where}.`),
  ];
}
