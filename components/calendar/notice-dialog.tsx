"use client";

import { useTranslations } from "next-intl";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { NoticePreview } from "@/lib/dto/calendar";

/** Shows what a notice changes of a year and which last days it moves, and puts it in force. */
export function NoticeDialog({
  year,
  text,
  preview: { basis, changes, moves },
  onClose,
  onConfirmed,
}: {
  year: number;
  text: string;
  preview: NoticePreview;
  onClose: () => void;
  onConfirmed: () => void;
}) {
  const t = useTranslations("administration.calendar");
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  async function confirm() {
    const settled = await run(client.calendar.confirm.mutate({ year, text, basis }));
    if (settled.ok) onConfirmed();
  }
  const word = (day: { off: boolean; name: string } | null) =>
    day ? t(day.off ? "isOff" : "isWorked", { name: day.name }) : t("isPlain");
  const moved = moves.filter(({ later, earlier, firstKnown }) => later + earlier + firstKnown > 0);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("previewTitle", { year: String(year) })}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={onClose}>{t("back")}</Button>
          <Button variant="primary" busy={busy} busyLabel={t("confirming")} onClick={() => void confirm()}>
            {t("confirm")}
          </Button>
        </>
      }
    >
      <ReasonsNote role="alert" refusal={refusal} />
      <h3 className="text-16">{t("days", { count: changes.length })}</h3>
      <ul className="grid gap-1">
        {changes.map(({ day, before, after }) => (
          <li key={day} className="flex flex-wrap gap-x-3">
            <span className="text-ink-900">{day}</span>
            <span>{t("fromTo", { before: word(before), after: word(after) })}</span>
          </li>
        ))}
      </ul>
      <h3 className="mt-4 text-16">{t("moves")}</h3>
      {moved.length === 0 ? <p>{t("noMoves")}</p> : null}
      <ul className="grid gap-1">
        {moved.map(({ registry, ...counts }) => (
          <li key={registry}>{t("movesOf", { registry, ...counts })}</li>
        ))}
      </ul>
    </Dialog>
  );
}
