"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { mayBeBehind } from "@/components/trpc/see-latest";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field, Textarea } from "@/components/ui/field";
import { returnReasonLength as length } from "@/lib/domain/opinion-length";

const fieldId = "withdrawal-reason";

/** Asks the registry to let an application be withdrawn that it has in hand, with a reason. */
export function AskWithdrawal({
  id,
  version,
  possible,
}: {
  id: string;
  version: number;
  /** Whether it can be asked for now; if not, nothing is shown. */
  possible: boolean;
}) {
  const t = useTranslations("procedure.withdrawal");
  const client = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState(false);
  const { busy, refusal, run } = useCommand();
  async function send() {
    const typed = reason.trim();
    if (typed.length < length.least || typed.length > length.most) {
      setWrong(true);
      document.getElementById(fieldId)?.focus();
      return;
    }
    const answer = await run(client.application.askWithdrawal.mutate({ id, version, reason: typed }));
    if (answer.ok) setOpen(false);
    if (mayBeBehind(answer)) router.refresh();
  }
  if (!possible) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => setOpen(busy || next)} // what was sent cannot be taken back
      trigger={<Button variant="danger">{t("open")}</Button>}
      title={t("title")}
      description={t("text")}
      closeLabel={t("close")}
      footer={
        <>
          <DialogClose>
            <Button>{t("keep")}</Button>
          </DialogClose>
          <Button variant="dangerFill" busy={busy} busyLabel={t("busy")} onClick={() => void send()}>
            {t("send")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <Field
        id={fieldId}
        label={t("reason")}
        required
        error={wrong ? <span role="alert">{t("length", length)}</span> : undefined}
      >
        <Textarea
          rows={3}
          value={reason}
          readOnly={busy}
          onChange={({ target }) => {
            setReason(target.value);
            setWrong(false);
          }}
        />
      </Field>
    </Dialog>
  );
}
