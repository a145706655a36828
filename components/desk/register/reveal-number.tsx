"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Radio, RadioGroup } from "@/components/ui/radio-group";
import { revealReasons } from "@/lib/dto/register";

/** Shows the masked number, and the full one to an officer who says why; that is written down. */
export function RevealNumber({
  registry,
  id,
  masked,
  allowed,
}: {
  registry: string;
  id: string;
  masked: string;
  allowed: boolean;
}) {
  const t = useTranslations("register.reveal");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<(typeof revealReasons)[number]>();
  const [full, setFull] = useState<string>();
  const { busy, refusal, run, forget } = useCommand();
  async function reveal() {
    if (!reason) return;
    const shown = client.register.reveal.mutate({ registry, id, reason });
    const settled = await run<string>(shown.then(({ idNumber }) => ({ ok: true as const, value: idNumber })));
    if (!settled.ok) return;
    setFull(settled.value);
    setOpen(false);
  }
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>{full ?? masked}</span>
      {allowed && !full ? (
        <ConfirmDialog
          open={open}
          onOpenChange={(next) => {
            setOpen(next);
            if (!next) forget();
          }}
          trigger={
            <Button variant="quiet">
              <Eye aria-hidden="true" />
              {t("act")}
            </Button>
          }
          title={t("title")}
          description={t("text")}
          closeLabel={layout("close")}
          cancelLabel={t("cancel")}
          confirmLabel={t("confirm")}
          busy={busy}
          unavailableReason={reason ? undefined : t("choose")}
          onConfirm={() => void reveal()}
        >
          <ReasonsNote role="alert" refusal={refusal} />
          <RadioGroup label={t("reason")} required name="reason">
            {revealReasons.map((one) => (
              <Radio
                key={one}
                value={one}
                checked={reason === one}
                label={t(`reasons.${one}`)}
                onChange={() => setReason(one)}
              />
            ))}
          </RadioGroup>
        </ConfirmDialog>
      ) : null}
    </span>
  );
}
