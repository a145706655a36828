import "server-only";
import { isAfter, plainDateIn } from "@/lib/domain/plain-date";
import { answersSchema } from "@/lib/forms/answers";
import type { RegistryScope } from "@/server/auth/scope";
import type { Prisma, ScopedDb } from "@/server/db/scope";

const undecided = ["awaitingAcceptance", "inReview", "correction", "inDecision"];

/** Tells which of these registrations are under a renewal that was asked for in time and is not decided (延续审查中, 行政许可法 50). */
export async function numbersUnderRenewal(
  db: ScopedDb,
  { registryId }: RegistryScope,
  rows: readonly Prisma.RegistrationGetPayload<object>[],
): Promise<Set<string>> {
  const applications = await db.application.findMany({
    where: {
      registryId,
      personId: { in: rows.map(({ personId }) => personId) },
      matter: "renewal",
      state: { in: undecided },
    },
    select: { answers: true, handedOverAt: true },
  });
  const asked = applications.flatMap(({ answers, handedOverAt }) => {
    const on = handedOverAt && plainDateIn(handedOverAt);
    const stated = answersSchema.safeParse(answers);
    if (!on || !stated.success) return [];
    return stated.data.registrations
      .filter(({ validTo }) => !isAfter(on, validTo))
      .map(({ number }) => number);
  });
  return new Set(asked);
}
