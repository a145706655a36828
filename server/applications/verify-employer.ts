import "server-only";
import type { Reason } from "@/lib/errors";
import { type Result, refused, unless } from "@/lib/result";
import { countTry } from "@/server/auth/rate-limit";
import type { PersonScope } from "@/server/auth/scope";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { embeddedEnterprises } from "@/server/directories/enterprises";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";

const perPerson = { points: 60, seconds: 60 * 60 }; // a check of one's employer, not a way to read the directory out

/** An enterprise that may be named as employer. */
export interface VerifiedEmployer {
  name: string;
  creditCode: string;
}

/** 【验证企业名称】: finds the one active enterprise with this full name, or says why there is none. */
export async function verifyEmployer(
  scope: PersonScope,
  name: string,
): Promise<Result<VerifiedEmployer, Reason>> {
  await countEmployerCheck(scope);
  return withScope(scope, (db) => findEmployer(db, name));
}

/** Counts a look into the directory, by the button or by a save. */
export function countEmployerCheck(scope: PersonScope): Promise<void> {
  return countTry(`employer:${scope.personId}`, perPerson);
}

/** Finds the one active enterprise with this full name, inside the caller's transaction. */
export async function findEmployer(db: ScopedDb, name: string): Promise<Result<VerifiedEmployer, Reason>> {
  const field = "employerName";
  const { found, similar } = await embeddedEnterprises.find(db, name);
  const active = found.filter(({ status }) => status === "active");
  const [one, another] = active;
  if (another) return refused({ key: "employer.ambiguous", field, values: { count: active.length } });
  if (one) {
    const undrawable = await noGlyphReasons(one.name, field);
    return unless(undrawable, { name: one.name, creditCode: one.creditCode });
  }
  if (found[0])
    return refused({ key: `employer.${found[0].status}`, field, values: { name: found[0].name } });
  const [nearest] = similar;
  return refused(
    nearest
      ? { key: "employer.similar", field, values: { similar: nearest } }
      : { key: "employer.notFound", field },
  );
}
