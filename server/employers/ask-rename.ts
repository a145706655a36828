import "server-only";
import { namesToReplace } from "@/lib/domain/rename";
import { AppError, type Reason } from "@/lib/errors";
import { ok, type Result, refused } from "@/lib/result";
import { audit } from "@/server/audit/record";
import { operatorOf } from "@/server/auth/operator-of";
import { countTry } from "@/server/auth/rate-limit";
import type { EmployerScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { enqueue } from "@/server/outbox/enqueue";
import { readOwnEnterprise, takeEnterpriseName } from "./own-enterprise";
import { readRegisteredNames, renameObstacles } from "./rename-obstacles";

const perHour = { points: 60, seconds: 60 * 60 };

/**
 * 【注册企业名称批量变更】: has the preview of a registry's rename made, by a job; asked again, it is made anew. Refused while
 * the directory does not hold another name for the same credit code, or nobody is registered.
 */
export async function askRename(
  scope: EmployerScope,
  { registry: code }: { registry: string },
): Promise<Result<{ id: string }, Reason>> {
  await countTry(`rename:${scope.employerId}`, perHour);
  return withScope(scope, async (db) => {
    const registry = await db.registry.findUnique({ where: { code }, select: { id: true } });
    if (!registry) throw new AppError("NOT_FOUND", "no such registry");
    await takeEnterpriseName(db);
    const enterprise = await readOwnEnterprise(db);
    const registered = await readRegisteredNames(db, registry.id);
    const [obstacle, ...more] = await renameObstacles(enterprise, registered);
    if (obstacle || !enterprise) return refused(obstacle ?? { key: "rename.notListed" }, ...more);
    const oldNames = namesToReplace(
      registered.map(({ name }) => name),
      enterprise.name,
    );
    const total = registered.reduce((sum, { name, count }) => sum + (oldNames.includes(name) ? count : 0), 0);
    const id = await open(db, scope, { registryId: registry.id, oldNames, newName: enterprise.name, total });
    return ok({ id });
  });
}

/** Opens the one rename that an employer may have open in a registry, or begins its preview anew. */
async function open(
  db: ScopedDb,
  scope: EmployerScope,
  asked: { registryId: string; oldNames: string[]; newName: string; total: number },
): Promise<string> {
  const { registryId, ...content } = asked;
  const { employerId } = scope;
  const begun = { ...content, checked: 0, askedBy: operatorOf(scope), askedAt: now() };
  const at = { registryId, employerId, state: { in: ["checking", "ready"] } };
  const again = await db.employerRename.updateMany({
    where: at,
    data: { ...begun, state: "checking", run: { increment: 1 } },
  });
  if (again.count === 0)
    await db.employerRename.createMany({
      data: { ...begun, registryId, employerId, state: "checking" },
      skipDuplicates: true, // another operator asked in this moment: his preview is ours
    });
  const { id, run } = await db.employerRename.findFirstOrThrow({
    where: at,
    select: { id: true, run: true },
  });
  await audit(db, scope, {
    action: "rename.asked",
    subject: { type: "rename", id },
    registryId,
    detail: { run, registrations: content.total },
  });
  const job = { renameId: id, run };
  await enqueue(db, "rename.check", { kind: "employer", employerId }, job, { key: `rename.check:${id}` });
  return id;
}
