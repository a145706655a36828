import "server-only";
import { z } from "zod";
import type { ImportProblem } from "@/lib/dto/import";
import type { ScopedDb } from "@/server/db/scope";
import type { Numbered } from "@/server/directories/read-table";
import { inParts, type Judged } from "@/server/directories/table-import";
import type { ListedEmployer, PaperRegistration } from "./paper-registration";

type Rows = readonly Numbered<PaperRegistration>[];

const holding = z.object({
  number: z.string(),
  id_index: z.string(),
  name: z.string(),
  specialty: z.string().nullable(),
  standing: z.string(),
});

/** What a registry's register holds of the numbers and holders of a file, claimed or not. */
export interface KnownRegistrations {
  /** Whose a number is: name and blind index. */
  numbers: ReadonlyMap<string, { name: string; idIndex: string }>;
  /** The number under which somebody is registered in a specialty. */
  standing: ReadonlyMap<string, string>;
}

const held = (idIndex: string, specialty: string | null) => `${idIndex} ${specialty ?? ""}`;

/** Looks the rows' numbers and holders up in the register of the registry whose scope it is. */
export async function knownOf(db: ScopedDb, rows: Rows): Promise<KnownRegistrations> {
  const numbers = new Map<string, { name: string; idIndex: string }>();
  const standing = new Map<string, string>();
  for (const part of inParts(rows)) {
    const found = await db.$queryRaw`
      SELECT * FROM app.registered_among(${part.map(({ row }) => row.number)}::text[], ${part.map(({ row }) => row.idIndex)}::text[])`;
    for (const { number, id_index: idIndex, name, specialty, standing: how } of z
      .array(holding)
      .parse(found)) {
      numbers.set(number, { name, idIndex });
      if (how === "registered") standing.set(held(idIndex, specialty), number);
    }
  }
  return { numbers, standing };
}

/** Finds the employers of the rows by their credit codes; one the directory does not know as active is missing. */
export async function employersByCode(db: ScopedDb, rows: Rows): Promise<Map<string, ListedEmployer>> {
  const codes = [...new Set(rows.map(({ row }) => row.creditCode))];
  const found = new Map<string, ListedEmployer>();
  for (const part of inParts(codes)) {
    const ids = await db.$queryRaw`
      SELECT code, app.employer_of(code) AS id FROM unnest(${part}::text[]) AS code`;
    const listed = z.array(z.object({ code: z.string(), id: z.string().nullable() })).parse(ids);
    const employers = await db.employer.findMany({
      where: { id: { in: listed.flatMap(({ id }) => id ?? []) } },
      select: { id: true, name: true },
    });
    const byId = new Map(employers.map((employer) => [employer.id, employer]));
    for (const { code, id } of listed) {
      const employer = id ? byId.get(id) : undefined;
      if (employer) found.set(code, employer);
    }
  }
  return found;
}

/**
 * Judges rows against the register: a number belongs to one holder, a holder has one registration in a specialty. A row whose
 * number is its holder's already is known and stays as the register has it.
 */
export function judgePaper(
  rows: Rows,
  employers: ReadonlyMap<string, ListedEmployer>,
  register: KnownRegistrations,
): Judged {
  const problems: ImportProblem[] = [];
  const lines = new Map<string, number>();
  let known = 0;
  for (const { line, row } of rows) {
    const { number, idIndex, name, specialty } = row;
    const holder = register.numbers.get(number);
    const same = holder?.idIndex === idIndex && holder.name === name;
    const other = lines.get(held(idIndex, specialty));
    const elsewhere = register.standing.get(held(idIndex, specialty));
    if (holder && same) known++;
    if (holder && !same) problems.push({ line, column: "number", reason: "numberTaken" });
    else if (elsewhere !== undefined && elsewhere !== number)
      problems.push({ line, column: "idNumber", reason: "registeredAlready" });
    if (other !== undefined) problems.push({ line, column: "idNumber", reason: "holderTwice", other });
    else lines.set(held(idIndex, specialty), line);
    if (!employers.has(row.creditCode))
      problems.push({ line, column: "creditCode", reason: "employerUnknown" });
  }
  return { known, problems };
}
