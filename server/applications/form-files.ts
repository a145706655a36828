import "server-only";
import type { Reason } from "@/lib/errors";
import type { Answers } from "@/lib/forms/answers";
import type { Draft } from "@/lib/forms/draft";
import type { ScopedDb } from "@/server/db/scope";
import type { FilePurpose } from "@/server/files/service";
import type { ApplicationRecord } from "./record";

/** The fields of a form that hold a file, what the file must be for, and the reason when it is not. */
const fileFields = [
  { field: "photo", purpose: "photo", key: "form.photoMissing" },
  { field: "signatureImage", purpose: "signature", key: "form.signatureMissing" },
  { field: "qualificationScan", purpose: "qualificationScan", key: "form.scanMissing" },
  { field: "educationProof", purpose: "educationProof", key: "form.proofMissing" },
  { field: "absenceProof", purpose: "absenceProof", key: "form.absenceProofMissing" },
] as const satisfies readonly { field: keyof Draft; purpose: FilePurpose; key: string }[];

/** Judges the files of a draft: each must be the person's own and for its field; another's id finds nothing in this scope. */
export async function fileReasons(db: ScopedDb, draft: Draft): Promise<Reason[]> {
  const named = fileFields.filter(({ field }) => draft[field] !== "");
  const found = await db.file.findMany({
    where: { id: { in: named.map(({ field }) => draft[field]) } },
    select: { id: true, purpose: true },
  });
  return named
    .filter(
      ({ field, purpose }) => !found.some((file) => file.id === draft[field] && file.purpose === purpose),
    )
    .map(({ key, field }) => ({ key, field }));
}

/** Makes the files of the saved answers go with the application from now on; those of an earlier save no longer do. */
export async function handFiles(
  db: ScopedDb,
  record: ApplicationRecord,
  answers: Answers,
  at: Date,
): Promise<void> {
  const { registryId, id: applicationId } = record;
  const { personId } = record.row;
  const files = [
    { purpose: "photo", ids: [answers.photo] },
    { purpose: "signature", ids: [answers.signatureImage] },
    { purpose: "qualificationScan", ids: answers.qualification?.scans ?? [] },
    { purpose: "educationProof", ids: [answers.educationProof] },
    { purpose: "absenceProof", ids: [answers.absence?.proof ?? null] },
  ];
  await db.applicationFile.deleteMany({
    where: { registryId, applicationId, purpose: { in: files.map(({ purpose }) => purpose) } },
  });
  await db.applicationFile.createMany({
    data: files.flatMap(({ purpose, ids }) =>
      ids
        .filter((fileId) => fileId !== null)
        .map((fileId) => ({ purpose, fileId, registryId, applicationId, personId, attachedAt: at })),
    ),
  });
}
