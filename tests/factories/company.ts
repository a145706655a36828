import { scopeOfOperator } from "@/server/auth/scope";
import { importEnterprises } from "@/server/directories/import-enterprises";
import { askRename } from "@/server/employers/ask-rename";
import { checkRename } from "@/server/employers/check-rename";
import type { SignedInOperator } from "@/server/walk/countersign";
import { currentSuperuser, query } from "../support/own-database";
import { registryCode } from "./application";
import { creditCode } from "./credit-code";
import { makeOperator } from "./employer";
import { companyName, makeStaff, type Staff } from "./staff";

/** A company of the directory with an operator, and the name that it is going to have. */
export interface Company {
  creditCode: string;
  oldName: string;
  newName: string;
  operator: SignedInOperator;
}

/** Makes a company that the directory has under its old name. */
export async function makeCompany(): Promise<Company> {
  const company = { creditCode: creditCode(), name: companyName() };
  await importEnterprises(scopeOfOperator("test"), [{ ...company, status: "active" }]);
  const operator = await makeOperator(company);
  return { creditCode: company.creditCode, oldName: company.name, newName: companyName(), operator };
}

/** Has the directory take over the company's new name, or another name or standing. */
export const inDirectory = (
  company: Pick<Company, "creditCode" | "newName">,
  entry: { name?: string; status?: "active" | "revoked" | "cancelled" } = {},
): Promise<void> =>
  importEnterprises(scopeOfOperator("test"), [
    { creditCode: company.creditCode, name: company.newName, status: "active", ...entry },
  ]);

/** Registers three people with a company, or as many as are wanted. */
export const staffOf = (
  company: Pick<Company, "creditCode" | "oldName">,
  more: Partial<Staff> = {},
): Promise<string[]> =>
  makeStaff({
    registry: registryCode,
    creditCode: company.creditCode,
    employerName: company.oldName,
    count: 3,
    ...more,
  });

/** Asks for the preview of a rename and does its job at once. */
export async function preview({ operator }: Company, registry = registryCode): Promise<string> {
  const asked = await askRename(operator.scope, { registry });
  if (!asked.ok) throw new Error(JSON.stringify(asked.reasons));
  const { id } = asked.value;
  await checkRename(operator.scope, { renameId: id, run: await runOf(id) });
  return id;
}

/** Reads which preview of a rename is the current one. */
export async function runOf(id: string): Promise<number> {
  const [row] = await query<{ run: number }>(
    currentSuperuser(),
    "SELECT run FROM employer_rename WHERE id = $1",
    [id],
  );
  return row?.run ?? 0;
}

/** A registration with all versions of its certificate, as a rename finds and leaves it. */
export interface Held {
  number: string;
  employer_name: string;
  standing: string;
  versions: { version: number; status: string; employer: string; token: string; sha: string }[] | null;
}

/** Reads all registrations of a company, in all registries. */
export const registerOf = (company: Company): Promise<Held[]> =>
  query<Held>(
    currentSuperuser(),
    `SELECT r.number, r.employer_name, r.standing,
            (SELECT json_agg(json_build_object('version', c.version, 'status', c.status, 'employer', c.content ->> 'employer',
                                               'token', c.token, 'sha', c.content_sha256) ORDER BY c.version)
             FROM certificate c WHERE c.registration_id = r.id) AS versions
     FROM registration r JOIN employer e ON e.id = r.employer_id WHERE e.credit_code = $1 ORDER BY r.number`,
    [company.creditCode],
  );
