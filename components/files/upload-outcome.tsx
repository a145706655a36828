"use client";

import { ReasonsNote } from "@/components/trpc/reasons-note";
import type { Reason } from "@/lib/errors";
import { UploadProgress } from "./upload-progress";
import type { useImageUpload } from "./use-image-upload";

/** Shows what became of a chosen picture: on its way, not taken by the server, or refused here before it was sent. */
export function UploadOutcome({
  upload: { state, cancel, retry },
  refusal,
}: {
  upload: ReturnType<typeof useImageUpload>;
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
