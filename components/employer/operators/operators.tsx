"use client";

import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDone } from "@/components/forms/use-done";
import { ActDialog } from "@/components/platform/act-dialog";
import { recordTime } from "@/components/session/record-time";
import { shortHex } from "@/components/signing/short-hex";
import { useTRPCClient } from "@/components/trpc/client";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OperatorRow } from "@/lib/dto/employer";

/** Lists who acts for the employer, by certificate, and blocks or lets in again each but the reader himself. */
export function Operators({ operators }: { operators: OperatorRow[] }) {
  const t = useTranslations("employer.operators");
  return (
    <Table
      caption={t("title")}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("mobile")}</Th>
          <Th>{t("certificate")}</Th>
          <Th>{t("boundAt")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {operators.map((operator) => (
        <Line key={operator.id} operator={operator} />
      ))}
    </Table>
  );
}

function Line({ operator }: { operator: OperatorRow }) {
  const t = useTranslations("employer.operators");
  const { name, mobile, serial, notAfter, boundAt, blockedAt, blockedBy, self } = operator;
  return (
    <Tr>
      <Td part="title">
        <span className="flex flex-wrap items-center gap-x-2">
          {name ?? t("unnamed")}
          {self ? (
            <Tag kind="done" icon={UserRound}>
              {t("self")}
            </Tag>
          ) : null}
        </span>
      </Td>
      <Td label={t("mobile")}>{mobile ?? t("none")}</Td>
      <Td label={t("certificate")} sub={t("until", { date: recordTime(notAfter).slice(0, 10) })}>
        <span title={serial}>{shortHex(serial)}</span>
      </Td>
      <Td label={t("boundAt")}>{boundAt ? recordTime(boundAt).slice(0, 16) : t("none")}</Td>
      <Td
        label={t("state")}
        sub={
          blockedAt
            ? t("blockedBy", { time: recordTime(blockedAt).slice(0, 16), name: blockedBy ?? t("unnamed") })
            : null
        }
      >
        <StandingTag operator={operator} />
      </Td>
      <Td part="actions" className="whitespace-nowrap">
        {self ? (
          <span className="text-14 text-ink-500">{t("notYourself")}</span>
        ) : (
          <Act operator={operator} />
        )}
      </Td>
    </Tr>
  );
}

function StandingTag({ operator: { blockedAt, boundAt } }: { operator: OperatorRow }) {
  const t = useTranslations("employer.operators");
  if (blockedAt) return <Tag kind="void">{t("blocked")}</Tag>;
  return <Tag kind={boundAt ? "ok" : "wait"}>{t(boundAt ? "active" : "unbound")}</Tag>;
}

function Act({ operator: { id, name, serial, blockedAt } }: { operator: OperatorRow }) {
  const t = useTranslations("employer.operators");
  const layout = useTranslations("layout");
  const client = useTRPCClient();
  const done = useDone();
  const who = name ?? t("certificateOf", { serial: shortHex(serial) });
  const act = blockedAt ? "unblock" : "block";
  return (
    <ActDialog
      key={act}
      danger={act === "block"}
      label={t(act)}
      name={t(`${act}Of`, { name: who })}
      title={t(`${act}Of`, { name: who })}
      text={t(`${act}Text`)}
      confirmLabel={t(`${act}Confirm`)}
      labels={{ cancel: t("cancel"), close: layout("close") }}
      act={() => client.employer[act].mutate({ id })}
      onDone={() => done(t(`${act}Done`, { name: who }))}
    />
  );
}
