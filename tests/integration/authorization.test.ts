import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appRouter } from "@/server/trpc/root";
import { actors } from "../authorization/actors";
import { type Ask, type Bench, findFaults } from "../authorization/assert-cells";
import { callAction, callProcedure, callRoute } from "../authorization/call";
import { openDigests, watchDatabase } from "../authorization/database-watch";
import { actions } from "../authorization/declared/actions";
import { procedures } from "../authorization/declared/procedures";
import { routes } from "../authorization/declared/routes";
import { findEntries } from "../authorization/entries";
import { anybody, type Entry } from "../authorization/entry";
import { standInForLibraries } from "../authorization/request";
import { authorizationPage } from "../authorization/table";
import { entryOf, findUndeclared } from "../authorization/undeclared";
import { codes, makeWorld } from "../authorization/world";
import { currentSuperuser, query, useOwnDatabase } from "../support/own-database";

vi.mock("next/headers", async () => (await import("../authorization/request")).nextHeaders);

describe("the authorization matrix", () => {
  let bench: Bench;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const ended = standInForLibraries();
    closing.push(async () => ended());
    await useOwnDatabase();
    const digests = await openDigests();
    closing.push(digests.stop);
    const world = await makeWorld();
    const watch = watchDatabase();
    closing.push(async () => watch.stop());
    bench = { world, codes, watch, digestOfAll: digests.take, digest: await digests.take() };
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  test("names every procedure, server action and route handler, and nothing else", () => {
    const { actions: inTree, routes: ofTree } = findEntries(process.cwd());
    const wanting = [
      ...findUndeclared("procedure", Object.keys(appRouter._def.procedures), procedures),
      ...findUndeclared("action", inTree, actions),
      ...findUndeclared("route", ofTree, routes),
    ];
    expect(wanting, wanting.join("\n")).toEqual([]);
  });

  test("says of what nobody declared, and of what is gone, what is to be written where", () => {
    const root = mkdtempSync(path.join(tmpdir(), "zhice-planted-"));
    for (const folder of ["app/(x)/api/planted/[id]", "components", "lib", "server/actions"])
      mkdirSync(path.join(root, folder), { recursive: true });
    const plant = (file: string, text: string) => writeFileSync(path.join(root, file), text);
    plant(
      "app/(x)/api/planted/[id]/route.ts",
      "const h = () => new Response();\nexport { h as GET };\nexport const PUT = h;\nexport type DELETE = 1;",
    );
    plant(
      "server/actions/planted.ts",
      '"use server";\nexport async function planted() {}\nexport type X = 1;',
    );
    plant("components/inline.tsx", 'export const f = () => {\n  "use server";\n  return <a />;\n};');
    const found = findEntries(root);
    rmSync(root, { recursive: true });
    expect(found).toEqual({
      actions: ["components/inline.tsx (inline)", "server/actions/planted.ts planted"],
      routes: ["GET /api/planted/[id]", "PUT /api/planted/[id]"],
    });
    const [first = "", ...more] = findUndeclared("route", found.routes, { "GET /api/gone": anybody() });
    expect(first).toContain('in tests/authorization/declared/routes.ts:\n    "GET /api/planted/[id]": ');
    expect(more.at(-1)).toContain("The route GET /api/gone does not exist any more");
    const all = Object.keys(appRouter._def.procedures);
    expect(findUndeclared("procedure", [...all, "planted.new"], procedures)).toHaveLength(1);
    expect(findUndeclared("procedure", all.slice(1), procedures)).toHaveLength(1);
  });

  test("stands in docs/authorization.md as it is declared", async () => {
    const page = authorizationPage({
      Procedures: procedures,
      "Server actions": actions,
      "Route handlers": routes,
    });
    await expect(page).toMatchFileSnapshot("../../docs/authorization.md");
  });

  test("nothing of one registry's case can be hung on another's: the keys refuse it even where no policy binds", async () => {
    const [actor] = actors;
    if (!actor) throw new Error("nobody asks");
    const [here, there] = (["here", "there"] as const).map(
      (side) => bench.world.objects(actor, side).application,
    );
    const children = await query<{ name: string }>(
      currentSuperuser(),
      `SELECT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND confrelid = 'application'::regclass AND array_length(conkey, 1) = 2`,
    );
    const moved: string[] = [];
    for (const { name } of children) {
      const rows = await query(currentSuperuser(), `SELECT FROM ${name} WHERE application_id = $1`, [here]);
      if (rows.length === 0) continue;
      const move = query(
        currentSuperuser(),
        `UPDATE ${name} SET application_id = $2 WHERE application_id = $1`,
        [here, there],
      );
      await expect(move, name).rejects.toMatchObject({ code: expect.stringMatching(/^2350[35]$/) }); // no such parent there, or one there already
      moved.push(name);
    }
    expect(moved).toContain("application_event");
  });

  const holds = async (declared: Entry, ask: Ask) => {
    const faults = await findFaults(bench, declared, ask);
    expect(faults, faults.join("\n")).toEqual([]);
  };

  test.each(Object.entries(procedures))("procedure %s", (name, declared) =>
    holds(declared, ({ input, registry, present }) =>
      callProcedure(entryOf(name), declared.permission ? { registry, ...(input as object) } : input, present),
    ),
  );

  test.each(Object.entries(actions))("action %s", (name, declared) =>
    holds(declared, ({ input, registry, present }) => {
      const args = (input ?? []) as unknown[];
      return callAction(entryOf(name), declared.permission ? [registry, ...args] : args, present);
    }),
  );

  test.each(Object.entries(routes))("route %s", (name, declared) =>
    holds(declared, ({ input, registry, present }) =>
      callRoute(entryOf(name), String(input), {
        present,
        registry: declared.permission ? registry : undefined,
        form: declared.form,
      }),
    ),
  );
});
