"use client";

import { Lock, UserRoundCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { recordTime } from "@/components/session/record-time";
import { useCommand } from "@/components/trpc/use-command";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { useClaim } from "./use-claim";

/** Takes a case that asks for the reader while he has it open; where a colleague has it, shows who, and lets him take it over. */
export function CaseClaim({
  registry,
  id,
  asks,
  children,
}: {
  registry: string;
  id: string;
  /** The case asks for the reader. */
  asks: boolean;
  /** What the reader can do with it; not while a colleague does it. */
  children: ReactNode;
}) {
  const t = useTranslations("desk.claim");
  const { held, released, setReleased, takeOver } = useClaim(registry, id, asks);
  if (!asks) return children;
  if (released)
    return (
      <Note
        title={t("released")}
        action={<Button onClick={() => setReleased(false)}>{t("takeAgain")}</Button>}
      >
        <p>{t("releasedText")}</p>
      </Note>
    );
  if (held && !held.mine)
    return <Taken name={held.by.name} since={recordTime(held.since)} takeOver={takeOver} />;
  return (
    <>
      {children}
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-14 text-ink-500 print:hidden">
        <span className="inline-flex items-center gap-2">
          <UserRoundCheck aria-hidden="true" className="size-4" />
          {t("mine")}
        </span>
        <Button variant="quiet" className="-mr-3 text-14" onClick={() => setReleased(true)}>
          {t("release")}
        </Button>
      </p>
    </>
  );
}

function Taken({
  name,
  since,
  takeOver,
}: {
  name: string;
  since: string;
  takeOver: ReturnType<typeof useClaim>["takeOver"];
}) {
  const t = useTranslations("desk.claim");
  const word = useRefusal();
  const { busy, refusal, run } = useCommand();
  const [open, setOpen] = useState(false);
  async function confirm() {
    await run(takeOver());
    setOpen(false);
  }
  return (
    <section aria-labelledby="taken" className="grid gap-4 print:hidden">
      <h2 id="taken" className="text-18">
        {t("taken", { name })}
      </h2>
      <Note kind="wait" icon={Lock} role="status">
        <p>{t("takenText", { name, since: since.slice(0, 16) })}</p>
      </Note>
      {refusal ? (
        <Note kind="no" role="alert">
          <p>{word(refusal)}</p>
        </Note>
      ) : null}
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        trigger={<Button>{t("takeOver")}</Button>}
        title={t("takeOverTitle", { name })}
        closeLabel={t("cancel")}
        cancelLabel={t("cancel")}
        confirmLabel={t("takeOver")}
        busy={busy}
        busyLabel={t("busy")}
        onConfirm={() => void confirm()}
      >
        <p>{t("takeOverText", { name })}</p>
      </ConfirmDialog>
    </section>
  );
}
