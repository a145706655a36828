import type { EnterpriseSigner } from "@/components/enterprise-key/port";
import type { Refusal } from "@/components/trpc/settle";
import {
  type CountersignActions,
  type Countersigned,
  type CountersignStep,
  countersign,
} from "../countersign/countersign";

/** How far one of several documents is. */
export type BatchState =
  | { kind: "waiting" }
  | { kind: "working"; step: CountersignStep }
  | { kind: "signed"; signedAt: Date }
  | { kind: "failed"; refusal: Refusal };

/**
 * Has the open key sign several documents, one after the other and each on its own: what one comes to does not stop the others.
 * Tells for each how far it is.
 */
export async function countersignAll(
  documents: readonly Countersigned[],
  signer: Pick<EnterpriseSigner, "certificate" | "sign">,
  actions: CountersignActions,
  tell: (applicationId: string, state: BatchState) => void,
): Promise<void> {
  for (const document of documents) {
    const { applicationId } = document;
    const done = await countersign(document, signer, actions, (step) =>
      tell(applicationId, { kind: "working", step }),
    );
    tell(
      applicationId,
      done.ok ? { kind: "signed", signedAt: done.value.signedAt } : { kind: "failed", refusal: done },
    );
  }
}
