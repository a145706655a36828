import "server-only";
import { exchangeObstacle } from "@/lib/domain/paper-exchange";
import { plainDateIn } from "@/lib/domain/plain-date";
import { type PaperRow, paperRow } from "@/lib/dto/exchange";
import { AppError } from "@/lib/errors";
import { professionOf } from "@/lib/professions";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";

const whole = { registry: true, employer: true, person: true } satisfies Prisma.RegistrationInclude;

/** A registration of the person's that is or was on paper, with all that its certificate says. */
export type OwnPaper = Prisma.RegistrationGetPayload<{ include: typeof whole }>;

/** Lists the person's registrations on paper in all registries, and those that he has exchanged. */
export function listOwnPapers(scope: PersonScope): Promise<PaperRow[]> {
  return withScope(scope, async (db) => (await readPapers(db)).map((row, _, all) => describe(row, all)));
}

/** Reads one of them, for its holder to check before the exchange; NOT_FOUND for any other. */
export function viewOwnPaper(scope: PersonScope, id: string): Promise<PaperRow> {
  return withScope(scope, async (db) => (await readOwnPaper(db, id)).view);
}

/** Reads one of them, as it is shown and as it is stored. */
export async function readOwnPaper(db: ScopedDb, id: string): Promise<{ row: OwnPaper; view: PaperRow }> {
  const all = await readPapers(db);
  const row = all.find((one) => one.id === id);
  if (!row) throw new AppError("NOT_FOUND", "no such registration on paper in this scope");
  return { row, view: describe(row, all) };
}

function readPapers(db: ScopedDb): Promise<OwnPaper[]> {
  return db.registration.findMany({
    where: { OR: [{ medium: "paper" }, { exchangedAt: { not: null } }] },
    include: whole,
    orderBy: { createdAt: "desc" },
    take: 200,
  });
}

function describe(row: OwnPaper, all: readonly OwnPaper[]): PaperRow {
  const { registry, person } = row;
  const validity = { begin: plainDateIn(row.beginsOn, "UTC"), end: plainDateIn(row.endsOn, "UTC") };
  const before = all.some((one) => one.registryId === row.registryId && one.exchangedAt !== null);
  const medium = row.medium === "paper" ? ("paper" as const) : ("electronic" as const);
  return paperRow.parse({
    id: row.id,
    professionCode: registry.professionCode,
    authority: { zh: registry.authorityZh, en: registry.authorityEn },
    hotline: registry.hotline,
    name: person.name,
    sex: person.sex,
    birthDate: plainDateIn(person.birthDate, "UTC"),
    number: row.number,
    employer: row.employerName,
    specialty: row.specialty,
    validFrom: validity.begin,
    validTo: validity.end,
    exchangedAt: row.exchangedAt,
    obstacle: exchangeObstacle(
      professionOf(registry.professionCode),
      { medium, standing: standingOf(row.standing), validity, locked: row.lockedAt !== null },
      { opened: registry.openedMatters, before, today: plainDateIn(now()) },
    ),
  });
}

function standingOf(standing: string): "registered" | "deregistered" | "revoked" {
  if (standing === "registered" || standing === "deregistered" || standing === "revoked") return standing;
  throw new Error(`a registration stands as ${standing}`);
}
