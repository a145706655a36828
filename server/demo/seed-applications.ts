import "server-only";
import sharp from "sharp";
import { addDays, plainDateIn } from "@/lib/domain/plain-date";
import { emptyDraft } from "@/lib/forms/draft";
import type { Result } from "@/lib/result";
import { beginApplication } from "@/server/applications/begin";
import { saveApplication } from "@/server/applications/save";
import { viewOwnApplication } from "@/server/applications/view-own";
import { authScope, type PersonScope, personScopeOfAccount } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { acceptImage } from "@/server/files/image-upload";
import { storeFile } from "@/server/files/service";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { decryptField } from "@/server/personal-data/field-cipher";
import { applyForCertificate } from "@/server/pki/certificates/own-certificate";
import { completeSigning, sendSigningCode } from "@/server/signing/applicant-ceremony";
import { prepareForm } from "@/server/signing/prepare-form";
import { viewSigning } from "@/server/signing/view-signing";
import { demoEnterprises } from "./enterprises";
import { demoPeople } from "./people";

const registry = "shanghai-cost-engineer";

/** Whose form is signed already and waits for the employer, and for which specialty. */
const waiting = [
  { name: "许望舒", specialty: "civil" },
  { name: "陈柏舟", specialty: "installation" },
] as const;

/** Takes the applications of the demonstration to where their stories leave them, by the product's own services; those that exist stay. */
export async function seedApplications(): Promise<void> {
  for (const story of waiting) {
    const person = demoPeople.find(({ name }) => name === story.name);
    if (!person) throw new Error(`no person of the demonstration is called ${story.name}`);
    const { id } = await withScope(authScope(), (db) =>
      db.account.findFirstOrThrow({
        where: { mobileIndex: mobileIndex(person.mobile) },
        select: { id: true },
      }),
    );
    const scope = personScopeOfAccount(id);
    const begun = await withScope(scope, (db) => db.application.count());
    if (begun === 0) await signedForm(scope, { ...person, ...story });
  }
}

async function signedForm(
  scope: PersonScope,
  { name, mobile, specialty }: { name: string; mobile: string; specialty: string },
): Promise<void> {
  const { id } = must(await beginApplication(scope, registry, "initial"));
  const { version } = await viewOwnApplication(scope, id);
  must(await saveApplication(scope, { id, version, draft: await filledIn(scope, name, specialty) }));
  must(await applyForCertificate(scope));
  must(await prepareForm(scope, id));
  const { document } = await viewSigning(scope, id);
  const target = { applicationId: id, documentId: document?.id ?? "" };
  must(await sendSigningCode(scope, target));
  must(await completeSigning(scope, target, await codeOf(mobile)));
}

async function filledIn(scope: PersonScope, name: string, specialty: string) {
  const [employer] = demoEnterprises;
  return {
    ...emptyDraft,
    employerName: employer?.name ?? "",
    employerCreditCode: employer?.creditCode ?? "",
    employerPhone: "021-55880136",
    photo: await picture(scope, "photo", portrait),
    signatureImage: await picture(scope, "signature", handwriting(name)),
    specialty,
    qualificationDate: addDays(plainDateIn(now()), -60),
    agreed: true,
  };
}

/** Takes the code from the message that waits to be sent, as its owner would from the telephone. */
async function codeOf(mobile: string): Promise<string> {
  const rows = await withScope(authScope(), (db) =>
    db.smsMessage.findMany({
      where: { template: "code.signDocument" },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  );
  const mine = rows.find((row) => decryptField("sms.mobile", row.mobile) === mobile);
  const values: unknown = JSON.parse(decryptField("sms.values", mine?.values ?? ""));
  return String((values as { code: string }).code);
}

async function picture(scope: PersonScope, purpose: "photo" | "signature", svg: string): Promise<string> {
  const drawn = await acceptImage(await sharp(Buffer.from(svg)).png().toBuffer(), { purpose });
  const { id } = await storeFile(scope, {
    owner: { ownerClass: "person", personId: scope.personId },
    purpose,
    mediaType: drawn.mediaType,
    bytes: drawn.bytes,
    width: drawn.width,
    height: drawn.height,
  });
  return id;
}

const svg = (width: number, height: number, shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`;

/** A figure that is plainly nobody. */
const portrait = svg(
  590,
  826,
  '<circle cx="295" cy="300" r="130" fill="#d8b08c"/><path d="M165 290a130 130 0 0 1 260 0q-60-80-130-80t-130 80z" fill="#2a3038"/><path d="M60 826q10-270 235-270t235 270z" fill="#2b3a55"/>',
);

/** A line that looks written; another for every name. */
function handwriting(name: string): string {
  const strokes = [...name].map((character, index) => {
    const tilt = ((character.codePointAt(0) ?? 0) % 40) - 20;
    const x = 60 + index * 160;
    return `<path d="M${x} ${90 + tilt}q60 ${-50 - tilt} 110 10t-60 80q40 -20 70 ${20 + tilt}" fill="none" stroke="#111" stroke-width="9" stroke-linecap="round"/>`;
  });
  return svg(600, 240, strokes.join(""));
}

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`the demonstration's data were refused: ${JSON.stringify(result.reasons)}`);
  return result.value;
}
