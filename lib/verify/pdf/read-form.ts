import { type DocumentLayout, signatureFields } from "@/lib/documents/signature-fields";
import type { Report } from "../findings";
import { type FieldName, judgeBase } from "./judge-base";
import { judgeContent } from "./judge-content";
import { type Increment, judgeIncrement } from "./judge-increment";
import { type Revision, readRevisions } from "./read-revisions";
import type { DocumentSecurityStore } from "./read-security-store";
import { readSignature, type SignatureValue } from "./read-signature";
import { type PdfObject, type PdfValue, referencesWithin } from "./values";

/** A filled field: the revision that filled it and its signature. */
export interface FormSignature extends SignatureValue {
  field: FieldName;
  revision: Revision;
}

/** A document taken apart; everything about its structure that is not ours is in the report already. */
export interface SignedForm {
  revisions: readonly Revision[];
  /** In the order in which they were made. */
  signatures: readonly FormSignature[];
  store: DocumentSecurityStore | undefined;
}

/** Reads a document revision by revision, judging each by what its step may do. Throws `PdfError` when it cannot be read. */
export function readForm(bytes: Uint8Array, layout: DocumentLayout, report: Report): SignedForm {
  const revisions = readRevisions(bytes, report);
  const [drawn, ...increments] = revisions;
  const objects = new Map<number, PdfObject>(drawn?.objects);
  for (const revision of revisions)
    for (const object of revision.objects.values()) judgeContent(object, report);
  const base = judgeBase(objects, drawn?.trailer.get("Root"), { layout, report });
  const signatures: FormSignature[] = [];
  const signatureObjects = new Set<number>();
  let store: DocumentSecurityStore | undefined;
  for (const revision of increments) {
    const place = { base, before: objects, first: signatures.length === 0, signatures: signatureObjects };
    const increment = judgeIncrement(revision, place, report);
    const signature = signatureOf(bytes, revision, increment, signatures.length === 0, report);
    if (signature !== undefined) signatures.push(signature);
    if (increment.filled !== undefined) signatureObjects.add(increment.filled.signatureObject);
    store ??= increment.store;
    for (const [number, object] of revision.objects) objects.set(number, object);
  }
  judgeReferences(revisions, objects, report);
  return { revisions, signatures, store };
}

function signatureOf(
  bytes: Uint8Array,
  revision: Revision,
  { filled }: Increment,
  first: boolean,
  report: Report,
): FormSignature | undefined {
  if (filled === undefined) return undefined;
  const { field, signature } = filled;
  const kind = field === signatureFields.timestamp ? "timestamp" : "party";
  const place = { kind, certifies: first, end: revision.end } as const;
  return { field, revision, ...readSignature(bytes, signature, place, report.at(field)) };
}

/** A reference to an object that does not exist is null today and something else tomorrow. */
function judgeReferences(
  revisions: readonly Revision[],
  objects: ReadonlyMap<number, PdfObject>,
  report: Report,
): void {
  for (const { trailer, objects: own } of revisions) {
    const values: PdfValue[] = [...trailer.values(), ...[...own.values()].map(({ value }) => value)];
    for (const number of values.flatMap(referencesWithin)) {
      if (!objects.has(number)) report.add("structure.missingObject", String(number));
    }
  }
}
