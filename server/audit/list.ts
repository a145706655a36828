import "server-only";
import { addDays, startOfDay } from "@/lib/domain/plain-date";
import { type AuditCursor, type AuditFilter, type AuditPage, auditPage } from "@/lib/dto/audit";
import { authScope, type PlatformScope, type RegistryScope } from "@/server/auth/scope";
import { type Prisma, withScope } from "@/server/db/scope";

/** The log of a registry, or of the platform, which holds what concerns no registry. */
export type AuditReader = RegistryScope | PlatformScope;

const pageSize = 50;

/**
 * Lists the log newest first, a page from a cursor on: entries that are added meanwhile move nothing. An export goes on with
 * `next` until there is none.
 */
export async function listAudit(
  scope: AuditReader,
  filter: AuditFilter,
  { after, size = pageSize }: { after?: AuditCursor | undefined; size?: number } = {},
): Promise<AuditPage> {
  const where = await whereOf(scope, filter);
  if (!where) return { lines: [], next: null };
  const rows = await withScope(scope, (db) =>
    db.auditEntry.findMany({
      where: { AND: [where, after ? olderThan(after) : {}] },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: size + 1,
    }),
  );
  const shown = rows.slice(0, size);
  const officers = await officersOf(scope, shown);
  const last = rows.length > size ? shown.at(-1) : undefined;
  return auditPage.parse({
    lines: shown.map((row) => ({
      id: String(row.id),
      at: row.at,
      actorKind: row.actorKind,
      officer: officers.get(row.actorId ?? "") ?? null,
      address: row.actorKind === "officer" ? row.address : null,
      action: row.action,
      subject: row.subjectType && row.subjectId ? { type: row.subjectType, id: row.subjectId } : null,
      detail: JSON.stringify(row.detail),
      sealed: row.sealId !== null,
    })),
    next: last ? { at: last.at, id: String(last.id) } : null,
  });
}

/** Counts the log's entries, no further than a bound. */
export async function countAudit(scope: AuditReader, filter: AuditFilter, bound: number): Promise<number> {
  const where = await whereOf(scope, filter);
  if (!where) return 0;
  return withScope(scope, (db) => db.auditEntry.count({ where, take: bound }));
}

/** Undefined where nothing can meet it: no officer has the login. */
async function whereOf(
  scope: AuditReader,
  filter: AuditFilter,
): Promise<Prisma.AuditEntryWhereInput | undefined> {
  const { login } = filter;
  if (login === undefined) return conditionOf(scope, filter);
  const actorId = await officerId(scope, login);
  return actorId === null ? undefined : { AND: [conditionOf(scope, filter), { actorId }] };
}

function conditionOf(scope: AuditReader, filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { from, to, actor, action, subject } = filter;
  return {
    registryId: scope.kind === "registry" ? scope.registryId : null,
    at: {
      ...(from ? { gte: startOfDay(from) } : {}),
      ...(to ? { lt: startOfDay(addDays(to, 1)) } : {}),
    },
    ...(actor ? { actorKind: actor } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(action ? { OR: [{ action }, { action: { startsWith: `${action}.` } }] } : {}),
  };
}

const olderThan = ({ at, id }: AuditCursor): Prisma.AuditEntryWhereInput => ({
  at: { lte: at },
  OR: [{ at: { lt: at } }, { id: { lt: BigInt(id) } }],
});

async function officerId(scope: AuditReader, login: string): Promise<string | null> {
  const account = await withScope(authScope(scope.actor), (db) =>
    db.account.findFirst({
      where: { kind: "officer", login: login.trim().toLowerCase() },
      select: { id: true },
    }),
  );
  return account?.id ?? null;
}

async function officersOf(
  scope: AuditReader,
  rows: { actorKind: string; actorId: string | null }[],
): Promise<Map<string, { login: string; name: string }>> {
  const ids = rows.flatMap(({ actorKind, actorId }) => (actorKind === "officer" && actorId ? [actorId] : []));
  const accounts = await withScope(authScope(scope.actor), (db) =>
    db.account.findMany({
      where: { id: { in: [...new Set(ids)] }, kind: "officer" },
      select: { id: true, login: true, name: true },
    }),
  );
  return new Map(accounts.map(({ id, login, name }) => [id, { login: login ?? "", name: name ?? "" }]));
}
