import "server-only";
import { isRateable } from "@/lib/domain/service-rating";
import { type OwnRating, ownRating, type RatingInput } from "@/lib/dto/rating";
import type { Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { readApplication } from "./record";

/** Rates how one of the person's applications was handled, once and after its end; the second of two at once is told. */
export function rateApplication(
  scope: PersonScope,
  { id, stars, tags, comment }: RatingInput & { id: string },
): Promise<Result<true, Reason>> {
  return withScope(scope, async (db) => {
    const { state, registryId } = await readApplication(db, id);
    if (!isRateable(state)) return refused({ key: "rating.notEnded" });
    const { count } = await db.serviceRating.createMany({
      data: {
        registryId,
        applicationId: id,
        personId: scope.personId,
        stars,
        tags,
        comment,
        at: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) return refused({ key: "rating.already" });
    await audit(db, scope, {
      action: "application.rated",
      registryId,
      subject: { type: "application", id },
      detail: { stars },
    });
    return ok(true);
  });
}

/** Reads what the person said of one of his applications; null while he said nothing. */
export async function readOwnRating(db: ScopedDb, applicationId: string): Promise<OwnRating | null> {
  const row = await db.serviceRating.findFirst({ where: { applicationId } });
  return row ? ownRating.parse(row) : null;
}
