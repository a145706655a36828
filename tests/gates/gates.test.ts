import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Gate, gates, pass } from "./gates";

const named = (name: string): Gate => {
  const gate = gates.find((candidate) => candidate.name === name);
  if (!gate) throw new Error(`no gate is called ${name}`);
  return gate;
};

/** Makes a small healthy project; each test then plants one violation. */
function sapling(): string {
  const root = mkdtempSync(path.join(tmpdir(), "zhice-gate-"));
  for (const file of ["tsconfig.json", "package.json", "package-lock.json"])
    cpSync(file, path.join(root, file));
  cpSync("prisma", path.join(root, "prisma"), { recursive: true });
  cpSync("messages", path.join(root, "messages"), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  const knip = {
    entry: ["scripts/run.ts", "prisma/seed.ts"],
    project: ["**/*.ts"],
    include: ["files", "exports"],
  };
  plant(
    root,
    "knip.json",
    `${JSON.stringify(knip, null, 2).replace(/\[\s+([^\]]+?)\s+\]/g, (_, inner) => `[${inner.replace(/\s+/g, " ")}]`)}\n`,
  );
  plant(root, "scripts/run.ts", 'import { greet } from "../lib/greet";\n\ngreet("you");\n');
  plant(
    root,
    "lib/greet.ts",
    "/** Greets. */\nexport function greet(name: string): string {\n  return name;\n}\n",
  );
  plant(root, "prisma/seed.ts", "");
  return root;
}

function plant(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const append = (root: string, file: string, text: string) =>
  plant(root, file, readFileSync(path.join(root, file), "utf8") + text);

const violations: [gate: string, plant: (root: string) => void, says: string][] = [
  ["types", (root) => append(root, "lib/greet.ts", 'export const wrong: number = "text";\n'), "TS2322"],
  [
    "lint and format",
    (root) => append(root, "lib/greet.ts", "export const loose: any = 1;\n"),
    "noExplicitAny",
  ],
  ["lint and format", (root) => append(root, "lib/greet.ts", "export   const ugly = 1;\n"), "ugly"],
  [
    "import arrows",
    (root) => {
      plant(root, "server/secret.ts", "export const secret = 1;\n");
      append(root, "lib/greet.ts", 'export { secret } from "../server/secret";\n');
    },
    "lib-is-pure: lib/greet.ts -> server/secret.ts",
  ],
  [
    "import arrows",
    (root) => {
      plant(root, "server/db/client.ts", "export const client = 1;\n");
      plant(root, "server/people/service.ts", 'export { client } from "../db/client";\n');
    },
    "only-server-db-has-the-client",
  ],
  [
    "import arrows",
    (root) => {
      plant(root, "server/secret.ts", "export const secret = 1;\n");
      plant(
        root,
        "components/box.tsx",
        'import { secret } from "../server/secret";\n\nexport const Box = () => <b>{secret}</b>;\n',
      );
    },
    "components-know-only-the-router-type",
  ],
  [
    "import arrows",
    (root) => {
      plant(root, "lib/a.ts", 'import { b } from "./b";\n\nexport const a = () => b;\n');
      plant(root, "lib/b.ts", 'import { a } from "./a";\n\nexport const b = () => a;\n');
    },
    "no-cycles",
  ],
  [
    "unused files, exports and packages",
    (root) => append(root, "lib/greet.ts", "export const nobodyAsks = 1;\n"),
    "nobodyAsks",
  ],
  ["sizes", (root) => plant(root, "lib/long.ts", "export const a = 1;\n".repeat(301)), "301 lines"],
  ["sizes", (root) => plant(root, "lib/utils.ts", ""), "the name says nothing"],
  [
    "messages in both languages",
    (root) => plant(root, "messages/en/extra.json", '{"only":"here"}'),
    "extra.only is missing in zh-CN",
  ],
  [
    "lock file for every platform",
    (root) => {
      const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
      delete lock.packages["node_modules/@next/swc-darwin-arm64"];
      plant(root, "package-lock.json", JSON.stringify(lock));
    },
    "@next/swc-darwin-arm64",
  ],
  [
    "schema and migrations agree",
    (root) =>
      plant(root, "prisma/migrations/9999_more/migration.sql", "ALTER TABLE registry ADD COLUMN fax text;"),
    "- registry.fax text",
  ],
];

describe("every gate bites", () => {
  test.each(violations)("%s", async (name, violate, says) => {
    const root = sapling();
    violate(root);
    const result = await pass(named(name), root);
    expect(result.output).toContain(says);
    expect(result.ok).toBe(false);
  });

  test.each(gates.map((gate) => gate.name))("%s lets a healthy tree pass", async (name) => {
    expect(await pass(named(name), sapling())).toMatchObject({ ok: true });
  });

  test("a gate that looked at too few files fails", async () => {
    const blind: Gate = {
      name: "blind",
      expected: () => 2,
      run: async () => ({ ok: true, looked: 1, output: "" }),
    };
    expect(await pass(blind, sapling())).toMatchObject({
      ok: false,
      output: expect.stringContaining("looked at 1 files, but there are 2"),
    });
  });
});
