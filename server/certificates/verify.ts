import "server-only";
import { z } from "zod";
import { sexLabels } from "@/lib/documents/form-labels";
import { certificateStanding } from "@/lib/domain/certificate-standing";
import { normalisePersonName } from "@/lib/domain/person-name";
import { isAfter, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import { normaliseNumberForSearch } from "@/lib/domain/registration-number";
import { type CertificateContent, certificateContent } from "@/lib/dto/certificate";
import { personSex } from "@/lib/dto/identity";
import { type Verification, type VerificationAnswer, verification } from "@/lib/dto/verification";
import { countTry } from "@/server/auth/rate-limit";
import type { PublicScope } from "@/server/auth/scope";
import type { Client } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { readStaged } from "@/server/files/service";
import { log } from "@/server/observability/log";
import { assertCertificateSound } from "./assert-certificate-sound";
import { isUnderRenewal } from "./status";

const byTokenLimit = { points: 300, seconds: 10 * 60 };
const byNumberLimit = { points: 30, seconds: 10 * 60 };

const row = z.object({
  token: z.string(),
  content: z.unknown(),
  status: z.string(),
  version: z.number(),
  ended_at: z.date().nullable(),
  standing: z.string(),
  registration_ended_at: z.date().nullable(),
  registration_ended_by: z.string().nullable(),
  ends_on: z.date(),
  authority_zh: z.string(),
  authority_en: z.string(),
  ofd_store_key: z.string(),
  ofd_sha256: z.string(),
  photo_store_key: z.string(),
  photo_sha256: z.string(),
});
type Row = z.infer<typeof row> & { renewing: boolean };

/** Checks a certificate by the token that its holder handed over, from its sealed bytes and the register; null for an unknown one. */
export async function verifyByToken(
  scope: PublicScope,
  token: string,
  client: Client,
): Promise<Verification | null> {
  await countTry(`verifyToken:${client.address ?? "unknown"}`, byTokenLimit);
  const found = await find(scope, { token, number: null, name: null });
  return found && judge(found, "token");
}

/** Checks a certificate by number and name together; the answer does not tell which of them was wrong. */
export async function verifyByNumber(
  scope: PublicScope,
  asked: { number: string; name: string },
  client: Client,
): Promise<VerificationAnswer> {
  await countTry(`verifyNumber:${client.address ?? "unknown"}`, byNumberLimit);
  const number = normaliseNumberForSearch(asked.number);
  const found = await find(scope, { token: null, number, name: normalisePersonName(asked.name) });
  return found ? { found: true, certificate: await judge(found, "number") } : { found: false };
}

/** Reads the small photo of a certificate that is valid now and passes its checks; null otherwise. */
export async function readVerifiedPhoto(
  scope: PublicScope,
  token: string,
  client: Client,
): Promise<Uint8Array | null> {
  await countTry(`verifyToken:${client.address ?? "unknown"}`, byTokenLimit);
  const found = await find(scope, { token, number: null, name: null });
  if (!found || endOf(found).verdict !== "valid") return null;
  if (!(await isSound(found, certificateContent.parse(found.content)))) return null;
  return readStaged({ storeKey: found.photo_store_key, sha256: found.photo_sha256 });
}

async function find(
  scope: PublicScope,
  { token, number, name }: { token: string | null; number: string | null; name: string | null },
): Promise<Row | null> {
  return withScope(scope, async (db) => {
    const rows = await db.$queryRaw`SELECT * FROM app.verify_certificate(${token}, ${number}, ${name})`;
    const [found] = z.array(row).parse(rows);
    if (!found) return null;
    const over = isAfter(plainDateIn(now()), plainDateIn(found.ends_on, "UTC"));
    const { number: held } = certificateContent.parse(found.content);
    return { ...found, renewing: over && (await isUnderRenewal(db, held)) };
  });
}

async function judge(found: Row, by: "token" | "number"): Promise<Verification> {
  const content = certificateContent.parse(found.content);
  const sealGood = await isSound(found, content);
  const { verdict: standing, endedOn } = endOf(found);
  const verdict = standing === "valid" && !sealGood ? "doubtful" : standing;
  const byToken = by === "token";
  return verification.parse({
    verdict,
    endedOn,
    renewing: standing === "valid" && found.renewing,
    asOf: now(),
    by,
    ...shownOf(content),
    endCopy: content.deregisteredOn !== undefined,
    authority: { zh: found.authority_zh, en: found.authority_en },
    version: found.version,
    idNumberMasked: byToken ? content.idNumberMasked : null,
    birthDate: byToken ? content.birthDate : null,
    photo: byToken && verdict === "valid" ? `/api/verify/${found.token}/photo` : null,
    checks: [
      { key: "registration", good: standing === "valid" || standing === "superseded" },
      { key: "seal", good: sealGood },
      { key: "newest", good: standing !== "superseded" },
    ],
  });
}

/** Whether the stored file is still what was sealed; a fault is the deployment's and goes to its log. */
async function isSound(found: Row, content: CertificateContent): Promise<boolean> {
  try {
    await assertCertificateSound({ storeKey: found.ofd_store_key, sha256: found.ofd_sha256 }, content);
    return true;
  } catch (error) {
    log().error({ err: error, identifier: content.identifier }, "an issued certificate is not sound");
    return false;
  }
}

function shownOf(content: CertificateContent) {
  const { title, professionCode, name, number, employer, specialty, validFrom, validTo, issuedOn, test } =
    content;
  const sex = personSex.options.find((one) => sexLabels[one] === content.sex);
  return {
    title,
    professionCode,
    name,
    sex,
    number,
    employer,
    specialty,
    validFrom,
    validTo,
    issuedOn,
    test,
  };
}

/** Says whether a certificate counts today, and if not since when. What was issued is never uncollected or being made. */
function endOf(found: Row): { verdict: Verification["verdict"]; endedOn: PlainDate | null } {
  const lastDay = plainDateIn(found.ends_on, "UTC");
  const { status, standing: registration, renewing } = found;
  const facts = { status, registration, endsOn: lastDay, renewing };
  const standing = certificateStanding(facts, plainDateIn(now()));
  const dayOf = (at: Date | null) => at && plainDateIn(at);
  switch (standing) {
    case "revoked":
    case "deregistered":
      return {
        verdict: found.registration_ended_by === "rescission" ? "rescinded" : standing,
        endedOn: dayOf(found.registration_ended_at ?? found.ended_at),
      };
    case "superseded":
      return { verdict: standing, endedOn: dayOf(found.ended_at) };
    case "expired":
      return { verdict: standing, endedOn: lastDay };
    default:
      return { verdict: "valid", endedOn: null };
  }
}
