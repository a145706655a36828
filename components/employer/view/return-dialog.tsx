"use client";

import { Undo2 } from "lucide-react";
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
import { useToast } from "@/components/ui/toast";
import { returnReasonLength as length } from "@/lib/domain/opinion-length";

const fieldId = "return-reason";

/** 退回: says what follows, takes the reason, and gives the application back to the applicant. */
export function ReturnDialog({
  id,
  version,
  name,
  openAtOnce = false,
}: {
  id: string;
  /** The application's version as the page shows it; over another change nothing is done. */
  version: number;
  /** The applicant. */
  name: string;
  /** The reader came to return it. */
  openAtOnce?: boolean | undefined;
}) {
  const t = useTranslations("employer.return");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(openAtOnce);
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { busy, refusal, run } = useCommand();

  async function send() {
    const typed = reason.trim();
    if (typed.length < length.least || typed.length > length.most) {
      setWrong(t("length", length));
      document.getElementById(fieldId)?.focus();
      return;
    }
    const answer = await run(client.employer.returnToApplicant.mutate({ id, version, reason: typed }));
    if (answer.ok) {
      setOpen(false);
      toast({ text: t("done", { name }) });
    }
    if (mayBeBehind(answer)) router.refresh();
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => setOpen(busy || next)} // what was sent cannot be taken back
      trigger={
        <Button variant="danger">
          <Undo2 />
          {t("open")}
        </Button>
      }
      title={t("title")}
      description={t("text", { name })}
      closeLabel={layout("close")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button variant="dangerFill" busy={busy} busyLabel={t("busy")} onClick={() => void send()}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <Field
        id={fieldId}
        label={t("reason")}
        required
        hint={t("hint")}
        error={wrong ? <span role="alert">{wrong}</span> : undefined}
        aside={<span className="text-14 text-ink-500">{t("count", { count: reason.trim().length })}</span>}
      >
        <Textarea
          value={reason}
          maxLength={length.most}
          rows={4}
          readOnly={busy}
          onChange={(event) => {
            setReason(event.target.value);
            setWrong(undefined);
          }}
        />
      </Field>
    </Dialog>
  );
}
