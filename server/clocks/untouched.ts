import "server-only";
import { z } from "zod";
import { plainDateIn } from "@/lib/domain/plain-date";
import { dueForUntouched, untouchedDays } from "@/lib/domain/untouched";
import { act } from "@/server/applications/act";
import { tellUntouched } from "@/server/applications/effects";
import { readApplication } from "@/server/applications/record";
import { readWorkingCopy } from "@/server/applications/working-copy";
import type { PersonScope, PlatformScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { readRegistry } from "@/server/registries/settings";

const atOnce = 500;
const found = z.array(z.object({ id: z.string(), person_id: z.string() }));
const before = "00000000-0000-0000-0000-000000000000";
const steps = [...untouchedDays.recalled, untouchedDays.givenUp];

/** Has every application looked at that may have lain untouched too long with its applicant, each in his own scope. */
export async function sweepUntouched(scope: PlatformScope): Promise<void> {
  for (let after: string | undefined = before; after !== undefined; )
    after = await withScope(scope, async (db) => {
      const rows = found.parse(
        await db.$queryRaw`SELECT * FROM app.untouched_applications(${now()}::timestamptz, ${steps}::int[], ${after}::uuid, ${atOnce}::int)`,
      );
      for (const { id: applicationId, person_id: personId } of rows)
        await enqueue(
          db,
          "application.untouched",
          { kind: "person", personId },
          { applicationId },
          { key: `untouched:${applicationId}` },
        );
      return rows.length < atOnce ? undefined : rows.at(-1)?.id;
    });
}

/** Recalls an application that its applicant left lying, or gives it up after ninety days; typing counts as touching. */
export async function tendUntouched(scope: PersonScope, applicationId: string): Promise<void> {
  const at = now();
  await withScope(scope, async (db) => {
    const record = await readApplication(db, applicationId);
    const typed = (await readWorkingCopy(db, applicationId))?.updatedAt;
    const { stateSince, nudgedAt } = record.row;
    const touched = typed && typed > stateSince ? typed : stateSince;
    const due = dueForUntouched(touched, nudgedAt, at);
    if (!due) return;
    if (due.kind === "giveUp") {
      const { settings } = await readRegistry(db, { id: record.registryId }, plainDateIn(at));
      const { acceptance } = settings;
      await act(db, scope, record, { action: "expire", party: "schedule", acceptance });
      return;
    }
    const { id, version } = record;
    const lying = { in: ["draft", "saved", "applicantSigned", "returned"] };
    const taken = await db.application.updateMany({
      where: { id, version, state: lying },
      data: { nudgedAt: at },
    });
    if (taken.count === 1) await tellUntouched(db, record, due.days);
  });
}
