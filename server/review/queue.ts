import "server-only";
import { applicationStates, isClosed } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type QueuePage, type QueueQuery, queuePage, queueViews } from "@/lib/dto/desk";
import type { RegistryScope } from "@/server/auth/scope";
import { readCalendar } from "@/server/calendar/read-calendar";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { deadlineOfCase } from "./case-deadline";

const pageSize = 20;

const closed = applicationStates.filter((state) => isClosed(state));

/** Which states a view shows; what never reached the registry is not among the closed ones that it sees. */
const states: Record<QueueQuery["view"], Prisma.ApplicationWhereInput> = {
  toReview: { state: "inReview" },
  toDecide: { state: "inDecision" },
  running: { state: { in: ["awaitingAcceptance", "inReview", "correction", "inDecision"] } },
  closed: { state: { in: closed }, acceptedAt: { not: null } },
};

/** Lists a registry's cases: those at work by acceptance, so that the oldest deadline comes first; closed ones newest first. */
export function listQueue(scope: RegistryScope, query: QueueQuery): Promise<QueuePage> {
  const where = { ...states[query.view], ...searchOf(query.search) };
  const today = plainDateIn(now());
  return withScope(scope, async (db) => {
    const total = await db.application.count({ where });
    const page = Math.min(query.page, Math.max(1, Math.ceil(total / pageSize)));
    const rows = await db.application.findMany({
      where,
      include: {
        employer: { select: { name: true } },
        reviews: { where: { step: "review" }, select: { officerId: true } },
      },
      orderBy:
        query.view === "closed"
          ? [{ closedAt: "desc" }, { id: "asc" }]
          : [{ acceptedAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const calendar = await readCalendar(db);
    return queuePage.parse({
      page,
      pageSize,
      total,
      counts: await countViews(db),
      rows: rows.map((row) => ({
        id: row.id,
        name: row.personName,
        matter: row.matter,
        specialty: row.specialty,
        employer: row.employer?.name ?? "",
        acceptanceNumber: row.acceptanceNumber,
        acceptedAt: row.acceptedAt,
        state: row.state,
        stateSince: row.stateSince,
        deadline: deadlineOfCase(row, today, calendar),
        reviewedByMe: row.reviews.some(({ officerId }) => officerId === scope.actor.id),
      })),
    });
  });
}

async function countViews(db: ScopedDb): Promise<Record<QueueQuery["view"], number>> {
  const counts = { toReview: 0, toDecide: 0, running: 0, closed: 0 };
  for (const view of queueViews) counts[view] = await db.application.count({ where: states[view] });
  return counts;
}

function searchOf(typed: string): Prisma.ApplicationWhereInput {
  const text = typed.trim();
  if (text === "") return {};
  return /^w\d{4,}$/i.test(text)
    ? { acceptanceNumber: { startsWith: text.toUpperCase() } }
    : { personName: { startsWith: text } };
}
