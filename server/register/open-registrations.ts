import "server-only";
import { z } from "zod";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { RegisterQuery, RegisterRow } from "@/lib/dto/register";
import { mostRows } from "@/lib/export/sheet";
import { recogniseRegisterSearch } from "@/lib/register/search";
import type { RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import type { OpenedList } from "@/server/exports/open-export";
import { readProfession } from "@/server/registries/read-profession";
import { conditionsOf, type RegisterConditions } from "./conditions";
import { type Place, pageSql, rowsOf } from "./list";
import { openSearch } from "./sealed-search";

const atOnce = 500;

/** Opens a registry's registrations as they are narrowed, to be read to their end in the order of the list. */
export function openRegistrations(
  scope: RegistryScope,
  query: RegisterQuery,
): Promise<OpenedList<RegisterRow> & { typed: string }> {
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const typed = openSearch(scope, query.find);
    const { number } = await readProfession(db, scope.registryId);
    const conditions = conditionsOf(query, recogniseRegisterSearch(typed, number), today);
    const all = pageSql(scope, conditions, { from: null, backwards: false, limit: mostRows + 1 });
    const counted = z
      .array(z.object({ n: z.int() }))
      .parse(await db.$queryRaw`SELECT count(*)::int AS n FROM (${all}) counted`);
    return {
      typed,
      rows: counted[0]?.n ?? 0,
      parts: () => forEachRegistration(scope, conditions, today),
    };
  });
}

interface Part {
  rows: RegisterRow[];
  more: boolean;
}

async function* forEachRegistration(
  scope: RegistryScope,
  conditions: RegisterConditions,
  today: PlainDate,
): AsyncGenerator<RegisterRow[]> {
  for (let from: Place | null = null; ; ) {
    const after: Place | null = from;
    const { rows, more }: Part = await withScope(scope, async (db) => {
      const page = pageSql(scope, conditions, { from: after, backwards: false, limit: atOnce });
      const found = z.array(z.object({ id: z.string() })).parse(await db.$queryRaw`${page}`);
      const ids = found.map(({ id }) => id);
      return { rows: await rowsOf(db, scope, ids, today), more: ids.length === atOnce };
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (!more) return;
    from = {
      number: last.number,
      holderName: last.name,
      employerName: last.employer,
      endsOn: new Date(last.endsOn),
    };
  }
}
