import "server-only";
import { z } from "zod";
import { readCreditCode } from "@/lib/domain/credit-code";
import { normalisePersonName } from "@/lib/domain/person-name";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { registerStanding } from "@/lib/domain/register-standing";
import { normaliseNumberForSearch } from "@/lib/domain/registration-number";
import {
  type PublicEmployerPage,
  type PublicEmployerQuery,
  type PublicEntry,
  type PublicEntryAnswer,
  publicEntry,
} from "@/lib/dto/public-register";
import { AppError } from "@/lib/errors";
import { lastBeginning } from "@/lib/register/search";
import { countTry } from "@/server/auth/rate-limit";
import type { PublicScope } from "@/server/auth/scope";
import type { Client } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { namesOf } from "./conditions";

const searches = { points: 60, seconds: 10 * 60 };
const pageSize = 20;
const leastName = 4; // characters of a name, so that nobody leafs through everybody

const row = z.object({
  registry: z.string(),
  profession_code: z.string(),
  authority_zh: z.string(),
  authority_en: z.string(),
  number: z.string(),
  name: z.string(),
  specialty: z.string().nullable(),
  employer_name: z.string(),
  employer_code: z.string(),
  begins_on: z.date(),
  ends_on: z.date(),
  standing: z.string(),
  ended_by: z.string().nullable(),
  ended_on: z.date().nullable(),
  medium: z.enum(["electronic", "paper"]),
  renewing: z.boolean(),
});
const rows = z.array(row);

/** Finds an entry of any register by number and name together; the answer does not tell which of them was wrong. */
export async function findPublicEntry(
  scope: PublicScope,
  asked: { number: string; name: string },
  client: Client,
): Promise<PublicEntryAnswer> {
  await countTry(`publicRegister:${client.address ?? "unknown"}`, searches);
  const number = normaliseNumberForSearch(asked.number);
  const name = normalisePersonName(asked.name);
  const asOf = now();
  const found = rows.parse(
    await withScope(scope, (db) => db.$queryRaw`SELECT * FROM app.public_register(${number}, ${name})`),
  );
  return { entry: describeEntries(found, plainDateIn(asOf))[0] ?? null, asOf };
}

/** Lists the entries in force of an employer, page by page; REFUSED for too short a name, RATE_LIMITED after too many. */
export async function listPublicEntries(
  scope: PublicScope,
  { employer, after, afterEmployer }: PublicEmployerQuery,
  client: Client,
): Promise<PublicEmployerPage> {
  await countTry(`publicRegister:${client.address ?? "unknown"}`, searches);
  const code = readCreditCode(employer);
  const [narrow, wide] = namesOf(employer);
  if (!code.ok && [...narrow].length < leastName)
    throw new AppError("REFUSED", "too short a name", [{ key: "register.employerShort" }]);
  const asOf = now();
  const of = (name: string) =>
    withScope(
      scope,
      (db) => db.$queryRaw`SELECT * FROM app.public_register_of_employer(
        ${code.ok ? code.value : null}, ${name}, ${lastBeginning(name)}, ${afterEmployer ?? null}, ${after ?? null}, ${pageSize + 1}::int)`,
    );
  const found = rows.parse(await of(narrow));
  const also = code.ok || wide === narrow ? [] : rows.parse(await of(wide));
  const entries = describeEntries([...found, ...also].slice(0, pageSize + 1), plainDateIn(asOf));
  return { entries: entries.slice(0, pageSize), more: entries.length > pageSize, asOf };
}

/** Reads all entries of a registry part by part in the order of their numbers, at most a thousand at once. */
export async function* readPublicRegister(
  scope: PublicScope,
  registry: string,
  today: PlainDate,
): AsyncGenerator<PublicEntry[]> {
  for (let after = ""; ; ) {
    const part = rows.parse(
      await withScope(
        scope,
        (db) => db.$queryRaw`SELECT * FROM app.public_register_page(${registry}, ${after}, ${1000}::int)`,
      ),
    );
    if (part.length === 0) return;
    yield describeEntries(part, today);
    after = part.at(-1)?.number ?? "";
  }
}

function describeEntries(found: readonly z.infer<typeof row>[], today: PlainDate): PublicEntry[] {
  return found.map((entry) => {
    const endsOn = plainDateIn(entry.ends_on, "UTC");
    const { standing, renewing, ended_by: endedBy } = entry;
    return publicEntry.parse({
      registry: entry.registry,
      professionCode: entry.profession_code,
      authority: { zh: entry.authority_zh, en: entry.authority_en },
      number: entry.number,
      name: entry.name,
      specialty: entry.specialty,
      employer: entry.employer_name,
      employerCode: entry.employer_code,
      validFrom: plainDateIn(entry.begins_on, "UTC"),
      validTo: endsOn,
      standing: registerStanding({ standing, endedBy, endsOn, renewing }, today),
      endedOn: entry.ended_on && plainDateIn(entry.ended_on, "UTC"),
      medium: entry.medium,
    });
  });
}
