import { type DocumentLayout, signatureFields } from "@/lib/documents/signature-fields";
import { toHex } from "./bytes";
import type { VerifierCrypto } from "./crypto-port";
import { type Finding, Report } from "./findings";
import { judgeSignature } from "./judge-signature";
import { PdfError } from "./pdf/lexer";
import { readForm, type SignedForm } from "./pdf/read-form";
import type { SignatureReport, Verdict, VerifyPolicy } from "./policy";
import { describeSignature, type ReadSignature, readContentsOf } from "./read-signatures";
import { judgeStore, trustOf } from "./security-store";

/**
 * Judges a form, or another document of the policy's layout, from its bytes alone against what its caller demands. Never throws on what the bytes say; throws when a
 * root of the policy is no certificate.
 */
export async function verifySignedPdf(
  bytes: Uint8Array,
  policy: VerifyPolicy,
  crypto: VerifierCrypto,
): Promise<Verdict> {
  const report = new Report();
  const form = readOrReport(bytes, policy.layout ?? "form", report);
  if (form === undefined) return { verdict: "unreadable", findings: report.findings, signatures: [] };
  const signatures = form.signatures.map((signature) =>
    readContentsOf(signature, report.at(signature.field)),
  );
  judgeExpectation(signatures, form, policy, report);
  judgeOrder(signatures, report);
  await judgeRevisions(bytes, form, policy, crypto, report);
  const formTrust = trustOf(form.store, policy, crypto, report.at("DSS"));
  for (const signature of signatures) await judgeSignature(signature, policy, formTrust.trust, report);
  const lastTime = signatures.at(-1)?.timestamp?.info.at;
  judgeStore(formTrust, lastTime, report.at("DSS"));
  return verdictOf(
    report.findings,
    signatures.map((signature) => describeSignature(signature, bytes.length)),
  );
}

/** Tells what signatures a file has and what is odd about its structure, without judging who signed or by what right. */
export function inspectPdf(
  bytes: Uint8Array,
  layout: DocumentLayout = "form",
): Omit<Verdict, "verdict"> & { readable: boolean } {
  const report = new Report();
  const form = readOrReport(bytes, layout, report);
  const signatures = (form?.signatures ?? []).map((signature) =>
    describeSignature(readContentsOf(signature, report.at(signature.field)), bytes.length),
  );
  return { readable: form !== undefined, findings: report.findings, signatures };
}

function verdictOf(findings: readonly Finding[], signatures: readonly SignatureReport[]): Verdict {
  return { verdict: findings.length === 0 ? "valid" : "invalid", findings, signatures };
}

function readOrReport(bytes: Uint8Array, layout: DocumentLayout, report: Report): SignedForm | undefined {
  try {
    return readForm(bytes, layout, report);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    report.add(error.code, error.message);
    return undefined;
  }
}

/** Demands exactly the expected signatures in their order: a file cut back to its first signature is a perfect one. */
function judgeExpectation(
  signatures: readonly ReadSignature[],
  form: SignedForm,
  policy: VerifyPolicy,
  report: Report,
): void {
  const expected: readonly string[] = [
    ...policy.expected.map(({ field }) => field),
    ...(policy.documentTimestamp ? [signatureFields.timestamp] : []),
  ];
  const found = signatures.map(({ field }) => field);
  for (const field of expected)
    if (!found.some((f) => f === field)) report.at(field).add("signature.missing");
  for (const field of found) if (!expected.includes(field)) report.at(field).add("signature.unexpected");
  const inOrder = found.filter((field) => expected.includes(field));
  if (inOrder.some((field, i) => field !== expected.filter((f) => found.some((g) => g === f))[i])) {
    report.add("signature.order", found.join(" "));
  }
  if (policy.documentTimestamp && form.store === undefined) report.at("DSS").add("dss.missing");
  if (!policy.documentTimestamp && form.store !== undefined) report.at("DSS").add("dss.structure", "not yet");
}

/** Time may not run backwards from one signature to the next. */
function judgeOrder(signatures: readonly ReadSignature[], report: Report): void {
  let latest: Date | undefined;
  for (const { field, timestamp } of signatures) {
    const at = timestamp?.info.at;
    if (at !== undefined && latest !== undefined && at < latest) report.at(field).add("timestamp.order");
    latest = at ?? latest;
  }
}

/** Each stored revision must be a prefix of the file that ends with a revision, the first the drawn form, the last the file. */
async function judgeRevisions(
  bytes: Uint8Array,
  form: SignedForm,
  { revisions: stored }: VerifyPolicy,
  crypto: VerifierCrypto,
  report: Report,
): Promise<void> {
  if (stored === undefined) return;
  const digests: string[] = [];
  for (const { end } of form.revisions) digests.push(toHex(await crypto.sha256([bytes.subarray(0, end)])));
  const places = stored.map((digest) => digests.indexOf(digest));
  places.forEach((place, index) => {
    const wrong =
      place < 0 ||
      (index === 0 && place !== 0) ||
      (index > 0 && place <= (places[index - 1] ?? -1)) ||
      (index === places.length - 1 && place !== digests.length - 1);
    if (wrong) report.add("revision.unknown", `stored revision ${index}`);
  });
  if (stored.length === 0) report.add("revision.unknown", "none is stored");
}
