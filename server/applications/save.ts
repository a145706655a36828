import "server-only";
import { z } from "zod";
import { formatAcceptanceNumber, formatFormNumber } from "@/lib/domain/acceptance-number";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { AppError, type Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import { checkDraft } from "@/lib/forms/check-draft";
import type { Draft } from "@/lib/forms/draft";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { formSchema } from "@/lib/forms/form-schema";
import { matterOf } from "@/lib/professions/parts";
import { ok, type Result, refused } from "@/lib/result";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { employerOf } from "@/server/employers/employer-of";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { act } from "./act";
import { readFormFacts } from "./form-facts";
import { fileReasons, handFiles } from "./form-files";
import { frozenIdentity } from "./frozen-identity";
import { type ApplicationRecord, readApplication } from "./record";
import { lookedUpEmployer, registeredEmployerReasons, standingReasons } from "./standing-reasons";
import { countEmployerCheck } from "./verify-employer";

/** What a valid save answers: the number the application has from now on, and whether a signed file became void. */
export interface Saved {
  acceptanceNumber: string;
  version: number;
  voided: boolean;
}

/**
 * 【保存信息】: checks everything on the server and lists all errors at once; when all is in order the answers are saved,
 * the number is allocated at the first time and kept after, and a signed form becomes void. One transaction.
 */
export async function saveApplication(
  scope: PersonScope,
  input: { id: string; version: number; draft: Draft },
): Promise<Result<Saved, Reason>> {
  await countEmployerCheck(scope);
  const at = now();
  const today = plainDateIn(at);
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    if (record.version !== input.version)
      throw new AppError("STALE", "saved over another change", [{ key: "application.stale" }]);
    const registry = await readRegistry(db, { id: record.registryId }, today);
    const checked = await checkEverything(db, record, registry, input.draft, today);
    if (!checked.ok) return checked;
    const employerId = await employerOf(db, checked.value.employer.creditCode);
    if (!employerId) return refused({ key: "employer.notFound", field: "employerName" });
    const numbers = await numbersOf(db, record, registry, today);
    const moved = await act(db, scope, record, {
      action: "save",
      party: "applicant",
      acceptance: registry.settings.acceptance,
      changes: {
        ...numbers,
        ...(await frozenIdentity(db, scope)),
        revision: registry.profession.revision,
        answers: checked.value,
        specialty: checked.value.specialty,
        employerId,
        savedAt: at,
        handedOverAt: null,
      },
      data: { acceptanceNumber: numbers.acceptanceNumber },
    });
    if (!moved.ok) return moved;
    await handFiles(db, record, checked.value, at);
    await db.workingCopy.updateMany({
      where: { applicationId: record.id },
      data: {
        draft: { ...draftOfAnswers(checked.value), agreed: input.draft.agreed },
        version: { increment: 1 },
        updatedAt: at,
      },
    });
    const { acceptanceNumber } = numbers;
    return ok({
      acceptanceNumber,
      version: record.version + 1,
      voided: moved.value.includes("voidSignedForm"),
    });
  });
}

/** Checks the form by the profession's schema and then what only the server can know; all reasons at once. */
async function checkEverything(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
  draft: Draft,
  today: PlainDate,
): Promise<Result<Answers, Reason>> {
  const { profession } = registry; // the newest revision: unsigned forms move to it with the next save
  const matter = matterOf(profession, record.matterCode);
  const facts = await readFormFacts(db, registry, today);
  const { employerName: name, employerCreditCode: creditCode } = draft;
  const employer = lookedUpEmployer(matter, { name, creditCode });
  const reasons = [
    ...checkDraft({ profession, matter, draft, facts }),
    ...(await fileReasons(db, draft)),
    ...(await standingReasons(db, record, registry, employer, today)),
  ];
  const [first, ...rest] = reasons;
  if (first) return refused(first, ...rest);
  const answers = formSchema({ profession, matter, facts }).parse(draft);
  const [gone, ...more] = await registeredEmployerReasons(db, matter, answers);
  return gone ? refused(gone, ...more) : ok(answers);
}

interface Numbers {
  acceptanceNumber: string;
  formNumber: string;
}

/** The numbers an application has, or gets now: allocated at the first valid save, kept after. */
async function numbersOf(
  db: ScopedDb,
  record: ApplicationRecord,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<Numbers> {
  const { acceptanceNumber, formNumber } = record.row;
  if (acceptanceNumber !== null && formNumber !== null) return { acceptanceNumber, formNumber };
  const [year = "", month = ""] = today.split("-");
  const [row] = z
    .array(z.object({ serial: z.number() }))
    .parse(
      await db.$queryRaw`SELECT app.next_acceptance_serial(${registry.id}::uuid, ${year + month}) AS serial`,
    );
  const allocated = formatAcceptanceNumber({
    year: Number(year),
    month: Number(month),
    code: registry.acceptanceCode,
    serial: row?.serial ?? 0,
  });
  return { acceptanceNumber: allocated, formNumber: formatFormNumber(allocated, record.matter.formCode) };
}
