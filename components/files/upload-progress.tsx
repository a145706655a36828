"use client";

import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { UploadItem } from "@/components/ui/upload";
import type { UploadState } from "./use-upload";

/** Shows a file on its way and lets it be cancelled or sent again. */
export function UploadProgress({
  state,
  cancel,
  retry,
}: {
  state: NonNullable<UploadState>;
  cancel: () => void;
  retry: () => void;
}) {
  const t = useTranslations("form.images");
  const word = useRefusal();
  if ("refusal" in state) {
    const text = word(state.refusal);
    return (
      <UploadItem
        name={state.name}
        detail={t("failed")}
        error={text}
        actions={
          <>
            <Button variant="quiet" onClick={retry}>
              {t("retry")}
            </Button>
            <Button variant="quiet" onClick={cancel}>
              {t("putAway")}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <UploadItem
      name={state.name}
      detail={t("sending", { percent: Math.round(state.progress * 100) })}
      progress={state.progress}
      actions={
        <Button variant="quiet" onClick={cancel}>
          {t("cancel")}
        </Button>
      }
    />
  );
}
