"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { type Refusal, settle } from "@/components/trpc/settle";
import { Button, ButtonLink } from "@/components/ui/button";
import type { SigningActions } from "./signing-actions";

/** Has the form drawn as a document as soon as it is shown, and says so; what stands in the way is told with a way on. */
export function PrepareDocument({
  applicationId,
  prepare,
}: {
  applicationId: string;
  prepare: SigningActions["prepare"];
}) {
  const t = useTranslations("signing.prepare");
  const back = useTranslations("signing")("back");
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal>();
  const begun = useRef(false);
  const draw = useCallback(async () => {
    setRefusal(undefined);
    const answer = await settle(prepare({ applicationId }));
    if (answer.ok) router.refresh();
    else setRefusal(answer);
  }, [applicationId, prepare, router]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void draw();
  }, [draw]);
  if (refusal) {
    return (
      <ReasonsNote
        role="alert"
        refusal={refusal}
        title={t("failed")}
        action={
          <>
            <Button onClick={() => void draw()}>{t("retry")}</Button>
            <ButtonLink href={`/applications/${applicationId}/form`}>{back}</ButtonLink>
          </>
        }
      />
    );
  }
  return (
    <div className="bg-desk p-3 max-phone:-mx-4 phone:rounded-3 phone:p-6">
      <div
        role="status"
        className="mx-auto grid aspect-[210/297] w-full max-w-[40rem] place-content-center justify-items-center gap-2 bg-sheet p-6 text-center shadow-document"
      >
        <span
          aria-hidden="true"
          className="mb-2 size-8 animate-turn rounded-full border-2 border-azurite-700 border-r-transparent"
        />
        <p className="font-semibold text-18 text-ink-900">{t("busy")}</p>
        <p className="text-14 text-ink-500">{t("text")}</p>
      </div>
    </div>
  );
}
