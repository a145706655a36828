import { toBase64 } from "@/components/enterprise-key/base64";
import { checkPrepared } from "@/components/enterprise-key/check-prepared";
import type { EnterpriseSigner } from "@/components/enterprise-key/port";
import { type Refusal, type Settled, settle } from "@/components/trpc/settle";
import type { Answer } from "@/lib/dto/answer";
import type { PreparedCountersigning } from "@/lib/dto/employer";
import type { FormDocumentView } from "@/lib/dto/signing";

/** The steps of a countersignature, in their order. */
export const countersignSteps = ["preparing", "checking", "signing", "storing"] as const;
export type CountersignStep = (typeof countersignSteps)[number];

/** The server actions of the signing page, handed in by the page: components know none of the server. */
export interface CountersignActions {
  prepare: (input: {
    applicationId: string;
    documentId: string;
    certificate: string;
    agreed: boolean;
  }) => Promise<Answer<PreparedCountersigning>>;
  complete: (input: { requestId: string; signature: string }) => Promise<Answer<{ signedAt: Date }>>;
}

/** What is signed: the document that the reader saw. */
export interface Countersigned {
  applicationId: string;
  document: Pick<FormDocumentView, "id" | "sha256" | "byteLength">;
}

/**
 * Has the employer's key sign the document that was shown: prepared by the server, fetched and checked here, signed here,
 * completed by the server. What is not exactly the shown document is not signed.
 */
export async function countersign(
  { applicationId, document }: Countersigned,
  signer: Pick<EnterpriseSigner, "certificate" | "sign">,
  { prepare, complete }: CountersignActions,
  onStep: (step: CountersignStep) => void,
): Promise<Settled<{ signedAt: Date }>> {
  onStep("preparing");
  const { certificate } = signer;
  const asked = { applicationId, documentId: document.id, certificate: toBase64(certificate), agreed: true };
  const prepared = await settle(prepare(asked));
  if (!prepared.ok) return prepared;

  onStep("checking");
  const file = await fetchPrepared(prepared.value.file);
  if (!file.ok) return file;
  const checked = await checkPrepared({
    prepared: prepared.value,
    file: file.value,
    shown: document,
    certificate,
  });
  if (!checked.ok) return refusal("countersign.otherDocument", { trouble: checked.reasons[0] });

  onStep("signing");
  const signature = await signer.sign(checked.value).catch(() => undefined);
  if (!signature) return refusal("countersign.keyFailed");

  onStep("storing");
  const { requestId } = prepared.value;
  const stored = await settle(complete({ requestId, signature: toBase64(signature) }));
  const unheard = !stored.ok && stored.reasons[0]?.key === "network"; // it may have been signed all the same
  return unheard ? refusal("countersign.unknown") : stored;
}

async function fetchPrepared(path: string): Promise<Settled<Uint8Array<ArrayBuffer>>> {
  try {
    const answer = await fetch(path, { cache: "no-store" });
    if (answer.ok) return { ok: true, value: new Uint8Array(await answer.arrayBuffer()) };
    if (answer.status === 401) return refusal("session.none");
    return refusal(answer.status === 404 ? "countersign.expired" : "other");
  } catch {
    return refusal("network");
  }
}

function refusal(key: string, values?: Record<string, string>): Refusal {
  return { ok: false, reasons: [{ key, ...(values ? { values } : {}) }] };
}
