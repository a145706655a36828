import "server-only";
import { z } from "zod";
import { formatAcceptanceNumber, formatFormNumber } from "@/lib/domain/acceptance-number";
import { type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import { checkDraft } from "@/lib/forms/check-draft";
import type { Draft } from "@/lib/forms/draft";
import { draftOfAnswers } from "@/lib/forms/draft-of-answers";
import { formSchema } from "@/lib/forms/form-schema";
import { formCodeOf, matterOf, routeOf } from "@/lib/professions/parts";
import { ok, type Result, refused } from "@/lib/result";
import type { PersonScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { type ScopedDb, withScope } from "@/server/db/scope";
import { noGlyphReasons } from "@/server/documents/fonts/no-glyph-reasons";
import { employerOf } from "@/server/employers/employer-of";
import { type RegistryInForce, readRegistry } from "@/server/registries/settings";
import { act } from "./act";
import { draftOf, judgeCorrection, noteHandedIn, type OpenCorrection, readOpenCorrection } from "./correct";
import { readFormFacts } from "./form-facts";
import { fileReasons, handFiles } from "./form-files";
import { frozenIdentity } from "./frozen-identity";
import { assertSeen } from "./overtaken";
import { type ApplicationRecord, readApplication } from "./record";
import { standingDay } from "./standing-day";
import { lookedUpEmployer, registeredEmployerReasons, standingReasons } from "./standing-reasons";
import { countEmployerCheck } from "./verify-employer";

/** What a valid save answers: the number the application has from now on, and whether a signed file became void. */
export interface Saved {
  acceptanceNumber: string;
  version: number;
  voided: boolean;
  /** A correction went back to the registry without new signatures. */
  resumed: boolean;
}

/** A form to be saved, as its applicant saw it. */
export interface ToSave {
  id: string;
  version: number;
  draft: Draft;
  /** What the applicant says to a correction. */
  explanation?: string | undefined;
}

/**
 * 【保存信息】: checks everything on the server and lists all errors at once; when all is in order the answers are saved,
 * the number is allocated at the first time and kept after, and a signed form becomes void. What is being corrected takes over
 * the named items alone, and goes on by itself where nothing that was signed changed. One transaction.
 */
export async function saveApplication(scope: PersonScope, input: ToSave): Promise<Result<Saved, Reason>> {
  await countEmployerCheck(scope);
  const at = now();
  return withScope(scope, async (db) => {
    const record = await readApplication(db, input.id);
    await assertSeen(db, scope, record, input.version);
    const registry = await readRegistry(db, { id: record.registryId }, plainDateIn(at));
    const correction = await readOpenCorrection(db, record);
    const form = correction
      ? { registry: { ...registry, profession: record.profession }, draft: draftOf(correction, input.draft) }
      : { registry, draft: input.draft };
    const checked = await checkEverything(db, record, form.registry, form.draft, plainDateIn(at));
    if (!checked.ok) return checked;
    const explanation = input.explanation?.trim() ?? "";
    const handed = correction
      ? judgeCorrection(record, registry, correction, { answers: checked.value, explanation })
      : ok({ answers: checked.value, signAgain: true });
    if (!handed.ok) return handed;
    const saved = await save(db, scope, record, { ...form, ...handed.value, correction, at });
    if (saved.ok && correction) await noteHandedIn(db, correction, { explanation, at });
    return saved;
  });
}

interface Checked {
  registry: RegistryInForce;
  draft: Draft;
  answers: Answers;
  signAgain: boolean;
  correction: OpenCorrection | null;
  at: Date;
}

async function save(
  db: ScopedDb,
  scope: PersonScope,
  record: ApplicationRecord,
  { registry, draft, answers, signAgain, correction, at }: Checked,
): Promise<Result<Saved, Reason>> {
  const employerId = await employerOf(db, answers.employer.creditCode);
  if (!employerId) return refused({ key: "employer.notFound", field: "employerName" });
  const { specialty, route } = answers;
  const numbers = await numbersOf(db, record, registry, { route, today: plainDateIn(at) });
  const anew = {
    ...(await frozenIdentity(db, scope)),
    revision: registry.profession.revision,
    handedOverAt: null,
  };
  const qualificationNumber = answers.qualification?.number ?? null;
  const moved = await act(db, scope, record, {
    action: signAgain ? "save" : "resume",
    party: "applicant",
    acceptance: registry.settings.acceptance,
    changes: {
      ...numbers,
      ...(correction ? {} : anew),
      answers,
      specialty,
      route,
      qualificationNumber,
      employerId,
      savedAt: at,
    },
    data: { acceptanceNumber: numbers.acceptanceNumber },
  });
  if (!moved.ok) return moved;
  await handFiles(db, record, answers, at);
  await db.workingCopy.updateMany({
    where: { applicationId: record.id },
    data: {
      draft: { ...draftOfAnswers(answers), agreed: draft.agreed },
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  const { acceptanceNumber } = numbers;
  const voided = moved.value.includes("voidSignedForm");
  return ok({ acceptanceNumber, version: record.version + 1, voided, resumed: !signAgain });
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
  const facts = await readFormFacts(db, registry, today, {
    registrationsOn: await standingDay(db, record, today),
    answers: record.answers,
  });
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
  const [undrawable, ...others] = await noGlyphReasons(answers.absence?.text ?? "", "absenceText");
  if (undrawable) return refused(undrawable, ...others);
  const [gone, ...more] = await registeredEmployerReasons(db, matter, answers);
  return gone ? refused(gone, ...more) : ok(answers);
}

interface Numbers {
  acceptanceNumber: string;
  formNumber: string;
}

/** The numbers an application has, or gets now: allocated at the first valid save, kept after; the form's says which form it is. */
async function numbersOf(
  db: ScopedDb,
  { row, matterCode }: ApplicationRecord,
  registry: RegistryInForce,
  { route, today }: { route: string; today: PlainDate },
): Promise<Numbers> {
  const matter = matterOf(registry.profession, matterCode);
  const acceptanceNumber = row.acceptanceNumber ?? (await nextAcceptanceNumber(db, registry, today));
  const formCode = formCodeOf(matter, routeOf(matter, route));
  return { acceptanceNumber, formNumber: formatFormNumber(acceptanceNumber, formCode) };
}

async function nextAcceptanceNumber(
  db: ScopedDb,
  registry: RegistryInForce,
  today: PlainDate,
): Promise<string> {
  const [year = "", month = ""] = today.split("-");
  const [row] = z
    .array(z.object({ serial: z.number() }))
    .parse(
      await db.$queryRaw`SELECT app.next_acceptance_serial(${registry.id}::uuid, ${year + month}) AS serial`,
    );
  return formatAcceptanceNumber({
    year: Number(year),
    month: Number(month),
    code: registry.acceptanceCode,
    serial: row?.serial ?? 0,
  });
}
