"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { type Refusal, settle } from "@/components/trpc/settle";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldResult } from "@/components/ui/field";
import type { Answer } from "@/lib/dto/answer";
import type { OwnCertificate } from "@/lib/dto/signing";

/** Says what a personal digital certificate is and who keeps its key, and applies for one. */
export function ApplyCertificate({
  apply,
  onDone,
}: {
  apply: () => Promise<Answer<OwnCertificate>>;
  /** Called once it is issued; the page is then drawn anew with it. */
  onDone: () => void;
}) {
  const t = useTranslations("signing.apply");
  const router = useRouter();
  const [agreed, setAgreed] = useState(false);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  async function send() {
    setMissing(!agreed);
    if (!agreed) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await settle(apply());
    if (answer.ok) onDone();
    else {
      setBusy(false);
      setRefusal(answer);
      if (answer.reasons[0]?.key === "network") return;
    }
    router.refresh(); // also after a refusal: another window may have been first
  }
  return (
    <div className="grid gap-3">
      <p>{t("what")}</p>
      <p>{t("key")}</p>
      <p>{t("once")}</p>
      <div>
        <Checkbox
          label={t("agree")}
          checked={agreed}
          aria-required
          aria-invalid={missing || undefined}
          aria-describedby={missing ? "apply-missing" : undefined}
          onChange={(event) => {
            setAgreed(event.target.checked);
            setMissing(false);
          }}
        />
        {missing ? (
          <div role="alert">
            <FieldResult id="apply-missing" error={t("notAgreed")} />
          </div>
        ) : null}
      </div>
      <ReasonsNote role="alert" title={t("failed")} refusal={refusal} />
      <Button variant="primary" size="big" busy={busy} busyLabel={t("busy")} onClick={() => void send()}>
        {t("button")}
      </Button>
    </div>
  );
}
