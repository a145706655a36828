import "server-only";
import { sameCompanyName } from "@/lib/domain/company-name";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import type { EmployerScope } from "@/server/auth/scope";
import { type Prisma, type ScopedDb, withScope } from "@/server/db/scope";
import { renameRegistrations } from "@/server/registrations/rename";
import { readOwnEnterprise } from "./own-enterprise";

const longest = 60; // seconds; ten thousand registrations take a few

/**
 * 【确认更名】: carries out what the preview showed, in one transaction: all registrations of the registry and their certificates,
 * or nothing. Refused when directory or register changed since the preview, or an application is in flight.
 */
export function confirmRename(
  scope: EmployerScope,
  { id }: { id: string },
): Promise<Result<{ renamed: number }, Reason>> {
  const carryOut = async (db: ScopedDb): Promise<Result<{ renamed: number }, Reason>> => {
    await db.$queryRaw`SELECT id FROM employer_rename WHERE id = ${id}::uuid FOR UPDATE`;
    const rename = await db.employerRename.findUnique({ where: { id } });
    if (!rename) throw new AppError("NOT_FOUND", "no such rename of this employer");
    const obstacle = await confirmObstacle(db, rename);
    if (obstacle) return refused(obstacle);
    const done = await renameRegistrations(db, scope, rename);
    if (!done.ok) return done;
    await audit(db, scope, {
      action: "rename.confirmed",
      subject: { type: "rename", id },
      registryId: rename.registryId,
      detail: { registrations: done.value },
    });
    return ok({ renamed: done.value });
  };
  return withScope(scope, carryOut, { seconds: longest });
}

async function confirmObstacle(
  db: ScopedDb,
  { state, newName }: Prisma.EmployerRenameGetPayload<object>,
): Promise<Reason | undefined> {
  if (state === "done") return { key: "rename.doneAlready" };
  if (state !== "ready") return { key: "rename.notReady" };
  const enterprise = await readOwnEnterprise(db);
  const same = enterprise?.status === "active" && sameCompanyName(enterprise.name, newName);
  return same ? undefined : { key: "rename.directoryChanged" };
}
