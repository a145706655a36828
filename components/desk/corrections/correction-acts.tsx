"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { correctionWords } from "@/lib/domain/corrections";
import type { CorrectionView } from "@/lib/dto/correction";

type Act = "approve" | "reject" | "withdraw";

/** The officer's step: approve or reject what another entered, or take one's own back. Each is confirmed with its consequences. */
export function CorrectionActs({
  registry,
  shown: { id, version, may },
  name,
}: {
  registry: string;
  shown: Pick<CorrectionView, "id" | "version" | "may">;
  name: string;
}) {
  const t = useTranslations("correction.case");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const { busy, refusal, run, forget } = useCommand();
  const [asking, setAsking] = useState<Act>();
  const [opinion, setOpinion] = useState("");

  async function carryOut(act: Act) {
    const seen = { registry, id, version };
    const done = await run(
      act === "reject"
        ? client.correction.reject.mutate({ ...seen, opinion })
        : client.correction[act].mutate(seen),
    );
    if (done.ok) {
      toast({ text: t(`${act === "approve" ? "approved" : act === "reject" ? "rejected" : "withdrawn"}`) });
      setAsking(undefined);
    }
    router.refresh(); // also when somebody else was first: the page may be behind
  }
  const dialog = (act: Act) => ({
    open: asking === act,
    onOpenChange: (open: boolean) => {
      if (busy) return; // what was sent cannot be taken back
      setAsking(open ? act : undefined);
      if (!open) forget();
    },
    description: t(`${act}Text`),
    closeLabel: layout("close"),
    cancelLabel: t("cancel"),
    confirmLabel: t(`${act}Confirm`),
    busy,
    onConfirm: () => void carryOut(act),
  });
  const unavailable = may.decideNot ? t(`not.${may.decideNot}`) : undefined;
  const notHis = may.decideNot === "own" || may.decideNot === "concerned" ? unavailable : undefined;
  return (
    <div className="grid justify-items-start gap-3">
      {may.decide ? (
        <>
          <Button
            variant="primary"
            size="big"
            unavailableReason={unavailable}
            onClick={() => setAsking("approve")}
          >
            {t("approve")}
          </Button>
          <Button unavailableReason={notHis} onClick={() => setAsking("reject")}>
            {t("reject")}
          </Button>
        </>
      ) : null}
      {may.change ? (
        <Button variant="quiet" onClick={() => setAsking("withdraw")}>
          {t("withdraw")}
        </Button>
      ) : null}
      <ConfirmDialog {...dialog("approve")} title={t("approveTitle", { name })}>
        <ReasonsNote role="alert" refusal={refusal} />
      </ConfirmDialog>
      <ConfirmDialog {...dialog("reject")} title={t("rejectTitle")} danger>
        <ReasonsNote role="alert" refusal={refusal} />
        <Field id="opinion" label={t("rejectReason")} required>
          <Textarea
            value={opinion}
            maxLength={correctionWords.most}
            onChange={(event) => setOpinion(event.target.value)}
          />
        </Field>
      </ConfirmDialog>
      <ConfirmDialog {...dialog("withdraw")} title={t("withdrawTitle")} danger>
        <ReasonsNote role="alert" refusal={refusal} />
      </ConfirmDialog>
    </div>
  );
}
