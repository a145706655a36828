"use client";

import { ReasonsNote } from "@/components/trpc/reasons-note";
import type { Reason } from "@/lib/errors";
import { UploadProgress } from "./upload-progress";
import type { UploadState } from "./use-upload";

/** Shows what became of a chosen file: on its way, not taken by the server, or refused here before it was sent. */
export function UploadOutcome({
  upload: { state, cancel, retry },
  refusal,
}: {
  upload: { state: UploadState; cancel: () => void; retry: () => void };
  /** Why it was not sent. */
  refusal: Reason | undefined;
}) {
  return (
    <>
      {state ? <UploadProgress state={state} cancel={cancel} retry={retry} /> : null}
      <ReasonsNote role="alert" refusal={refusal && { reasons: [refusal] }} />
    </>
  );
}
