import "server-only";
import { readCreditCode } from "@/lib/domain/credit-code";
import { isBefore, type PlainDate } from "@/lib/domain/plain-date";
import { normaliseNumberForSearch, patternOf } from "@/lib/domain/registration-number";
import type { Validity } from "@/lib/domain/validity";
import { readDay } from "@/lib/imports/read-day";
import { specialtiesOf } from "@/lib/professions/parts";
import type { Profession, Specialty } from "@/lib/professions/schema";
import type { RegistryScope } from "@/server/auth/scope";
import type { ScopedDb } from "@/server/db/scope";
import { readHolder } from "@/server/directories/read-holder";
import type { Numbered, Tell } from "@/server/directories/read-table";
import { inParts, type TableImport } from "@/server/directories/table-import";
import { employersByCode, judgePaper, knownOf } from "./judge-paper";
import type { PaperRegistration } from "./paper-registration";
import { holdSignUps, keepUnclaimed, takeOverClaimed } from "./unclaimed";

/** A registry as far as its registration numbers ask. */
interface NumberedRegistry {
  profession: Profession;
  province: { code: string };
}

/**
 * The file of registrations on paper: name, idType, idNumber, number, specialty (empty in a profession without), creditCode,
 * begins, ends. Those whose holder has an account are his at once, the others when he signs up.
 */
export function paperRegistrations(
  scope: RegistryScope,
  registry: NumberedRegistry,
  today: PlainDate,
): TableImport<PaperRegistration> {
  return {
    name: "paper-registrations",
    action: "import.paperRegistrations",
    read: (cells, tell) => readPaper(cells, registry, today, tell),
    key: { column: "number", of: ({ number }) => number },
    judge: async (db, rows) => judgePaper(rows, await employersByCode(db, rows), await knownOf(db, rows)),
    write: (db, rows) => writePaper(db, scope, rows),
  };
}

async function writePaper(
  db: ScopedDb,
  scope: RegistryScope,
  rows: readonly Numbered<PaperRegistration>[],
): Promise<number> {
  const employers = await employersByCode(db, rows);
  for (const part of inParts(rows))
    await keepUnclaimed(
      db,
      scope,
      part.map(({ row }) => row),
      employers,
    );
  const last = rows.reduce((most, { row }) => Math.max(most, row.sequence), 0);
  if (last > 0) await db.$executeRaw`SELECT app.note_registration_serial(${last}::int)`;
  await holdSignUps(db);
  return takeOverClaimed(db, scope, null);
}

function readPaper(
  cells: Record<string, string>,
  registry: NumberedRegistry,
  today: PlainDate,
  tell: Tell,
): PaperRegistration | undefined {
  const holder = readHolder(cells, today, tell);
  const specialty = readSpecialty(cells.specialty ?? "", registry.profession);
  if (specialty === undefined) tell("specialty", "specialty");
  const numbered = readNumber(cells.number ?? "", registry, specialty ?? null);
  if (!numbered) tell("number", "number");
  const code = readCreditCode(cells.creditCode ?? "");
  if (!code.ok) tell("creditCode", "creditCode");
  const validity = readValidity(cells, tell);
  if (!holder || specialty === undefined || !numbered || !code.ok || !validity) return undefined;
  return { ...holder, ...numbered, specialty: specialty?.code ?? null, creditCode: code.value, validity };
}

/** The specialty by its code, word or alias; null in a profession without, undefined where none is meant. */
function readSpecialty(word: string, profession: Profession): Specialty | null | undefined {
  const offered = specialtiesOf(profession);
  if (offered.length === 0) return word === "" ? null : undefined;
  return offered.find(
    ({ code, label, aliases }) => word === code || word === label.zh || aliases.includes(word),
  );
}

function readNumber(
  text: string,
  { profession, province }: NumberedRegistry,
  specialty: Specialty | null,
): { number: string; sequence: number } | undefined {
  const number = normaliseNumberForSearch(text);
  const pattern = patternOf(profession.number, {
    province: province.code.slice(0, 2),
    ...(specialty ? { specialtyDigits: [specialty.numberDigit] } : {}),
  });
  const digits = profession.number.find((part) => part.kind === "sequence")?.digits ?? 0;
  const sequence = Number(number.slice(-digits));
  return pattern.test(number) && sequence > 0 ? { number, sequence } : undefined;
}

function readValidity(cells: Record<string, string>, tell: Tell): Validity | undefined {
  const [begin, end] = [readDay(cells.begins ?? ""), readDay(cells.ends ?? "")];
  if (!begin) tell("begins", "date");
  if (!end) tell("ends", "date");
  if (!begin || !end) return undefined;
  if (!isBefore(end, begin)) return { begin, end };
  tell("ends", "endsBeforeBegin");
  return undefined;
}
