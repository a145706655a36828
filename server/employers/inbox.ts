import "server-only";
import { type ApplicationState, isClosed } from "@/lib/domain/application";
import { maskIdentityNumber } from "@/lib/domain/identity-document";
import { addDays, startOfDay } from "@/lib/domain/plain-date";
import { type InboxPage, type InboxQuery, inboxPage } from "@/lib/dto/employer";
import { findProfession } from "@/lib/professions";
import type { EmployerScope } from "@/server/auth/scope";
import { type Prisma, withScope } from "@/server/db/scope";
import { idNumberIndexes } from "@/server/personal-data/blind-index";
import { decryptField } from "@/server/personal-data/field-cipher";
import { type TypedWho, unsealWho } from "./sealed-who";

const pageSize = 20;

/** Lists the applications that wait for the employer (待企业确认) or that it has confirmed (企业已确认查询), by filters and page. */
export function listInbox(scope: EmployerScope, query: InboxQuery): Promise<InboxPage> {
  const typed = unsealWho(scope, query.who);
  const where = conditionsOf(query, typed);
  return withScope(scope, async (db) => {
    const total = await db.application.count({ where });
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / pageSize)));
    const rows = await db.application.findMany({
      where,
      include: { documents: { where: { status: "current" }, take: 1 } },
      orderBy: [{ stateSince: query.list === "waiting" ? "asc" : "desc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    return inboxPage.parse({
      ...typed,
      page,
      pageSize,
      total,
      rows: rows.map((row) => ({
        id: row.id,
        professionCode: row.professionCode,
        matter: row.matter,
        route: row.route,
        specialty: row.specialty,
        acceptanceNumber: row.acceptanceNumber,
        name: row.personName,
        idNumber: maskIdentityNumber(decryptField("application.idNumber", row.idNumber)),
        appliedAt: row.createdAt,
        applicantSignedAt: row.documents[0]?.applicantSignedAt ?? null,
        employerSignedAt: row.documents[0]?.employerSignedAt ?? null,
        state: row.state,
        stateSince: row.stateSince,
        closed: isClosed(row.state as ApplicationState),
      })),
    });
  });
}

/** Counts what waits for the employer, by profession. */
export function countWaiting(scope: EmployerScope): Promise<{ profession: string; count: number }[]> {
  return withScope(scope, async (db) => {
    const groups = await db.application.groupBy({
      by: ["professionCode"],
      where: { state: "applicantSigned" },
      _count: { _all: true },
    });
    return groups.map(({ professionCode, _count }) => ({ profession: professionCode, count: _count._all }));
  });
}

function conditionsOf(query: InboxQuery, { name, idNumber }: TypedWho): Prisma.ApplicationWhereInput {
  const { profession, list, matter, signedFrom, signedTo } = query;
  const signed = {
    ...(signedFrom ? { gte: startOfDay(signedFrom) } : {}),
    ...(signedTo ? { lt: startOfDay(addDays(signedTo, 1)) } : {}),
  };
  return {
    professionCode: profession,
    ...(list === "waiting"
      ? waitingOf(profession)
      : { documents: { some: { employerSignedAt: { not: null } } } }),
    ...(name ? { personName: { startsWith: name } } : {}),
    ...(idNumber ? { idIndex: { in: idNumberIndexes(idNumber) } } : {}),
    ...(matter ? { matter } : {}),
    ...(signedFrom || signedTo
      ? { AND: [{ documents: { some: { status: "current", applicantSignedAt: signed } } }] }
      : {}),
  };
}

/** By the profession's default: what waits for the signature, or everything that was ever handed in (checklist 90). */
function waitingOf(profession: string): Prisma.ApplicationWhereInput {
  const all = findProfession(profession)?.employer.inboxDefault;
  const matters = (["initial", "other"] as const).filter((kind) => all?.[kind] === "all");
  if (matters.length === 0) return { state: "applicantSigned" };
  const shown: Prisma.ApplicationWhereInput[] = matters.map((kind) =>
    kind === "initial" ? { matter: "initial" } : { matter: { not: "initial" } },
  );
  return { OR: [{ state: "applicantSigned" }, ...shown] };
}
