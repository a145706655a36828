import "server-only";
import { z } from "zod";
import { normaliseCompanyName, sameEnterprise } from "@/lib/domain/company-name";
import type { ScopedDb } from "@/server/db/scope";

/** One enterprise as a directory knows it. */
export interface Enterprise {
  creditCode: string;
  name: string;
  status: "active" | "revoked" | "cancelled";
}

/** Asks a source of enterprises by full name: all that have it, and names that begin alike when none has. */
export interface EnterpriseDirectory {
  find(db: ScopedDb, fullName: string): Promise<{ found: Enterprise[]; similar: string[] }>;
}

const enterpriseRow = z.object({
  credit_code: z.string(),
  name: z.string(),
  status: z.enum(["active", "revoked", "cancelled"]),
});
const prefixLength = 6;

/** The embedded directory: a table that the platform's administrator fills from CSV. The caller is in a person's scope. */
export const embeddedEnterprises: EnterpriseDirectory = {
  async find(db, fullName) {
    const key = normaliseCompanyName(fullName);
    const rows = z.array(enterpriseRow).parse(await db.$queryRaw`SELECT * FROM app.find_enterprise(${key})`);
    const found = rows.map(({ credit_code, name, status }) => ({ creditCode: credit_code, name, status }));
    if (found.length > 0) return { found, similar: [] };
    const prefix = [...key].slice(0, prefixLength).join("");
    const near = z
      .array(z.object({ name: z.string() }))
      .parse(await db.$queryRaw`SELECT * FROM app.similar_enterprises(${prefix})`);
    return { found, similar: near.map(({ name }) => name) };
  },
};

/** Finds an employer as it was stated, by name and credit code together, whatever its status; undefined when the directory has no such enterprise. */
export async function findStated(
  db: ScopedDb,
  employer: { name: string; creditCode: string },
): Promise<Enterprise | undefined> {
  const { found } = await embeddedEnterprises.find(db, employer.name);
  return found.find((entry) => sameEnterprise(entry, employer));
}
