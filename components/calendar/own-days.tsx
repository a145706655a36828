"use client";

import { useTranslations } from "next-intl";
import { useDone } from "@/components/forms/use-done";
import { ActDialog } from "@/components/platform/act-dialog";
import { useTRPCClient } from "@/components/trpc/client";
import { Empty } from "@/components/ui/empty";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { writeMoment } from "@/lib/domain/moment";
import type { OwnCalendar } from "@/lib/dto/calendar";

/** Lists the days off that a registry added for itself, and takes those back that have not come. */
export function OwnDays({ registry, days }: { registry: string; days: OwnCalendar["own"] }) {
  const t = useTranslations("administration.calendar");
  const done = useDone();
  const client = useTRPCClient();
  if (days.length === 0) return <Empty title={t("noneTitle")}>{t("noneText")}</Empty>;
  return (
    <Table
      dense
      caption={t("ownTitle")}
      head={
        <>
          <Th>{t("day")}</Th>
          <Th>{t("why")}</Th>
          <Th>{t("who")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {days.map(({ id, day, kind, reason, by, createdAt, withdrawable }) => (
        <Tr key={id}>
          <Td part="title">{day}</Td>
          <Td label={t("why")} sub={reason}>
            {t(`own.${kind}`)}
          </Td>
          <Td label={t("who")} sub={writeMoment(createdAt)}>
            {by ?? t("nobody")}
          </Td>
          <Td part="actions">
            {withdrawable ? (
              <ActDialog
                danger
                label={t("withdraw")}
                name={t("withdrawOf", { day })}
                title={t("withdrawOf", { day })}
                text={t("withdrawText")}
                confirmLabel={t("withdrawConfirm")}
                labels={{ cancel: t("back"), close: t("close") }}
                act={() => client.ownCalendar.withdraw.mutate({ registry, id })}
                onDone={() => done(t("withdrawn", { day }))}
              />
            ) : (
              <span className="text-14 text-ink-500">{t("stays")}</span>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
