"use client";

import { useLocale, useTranslations } from "next-intl";
import { recordTime } from "@/components/session/record-time";
import { useRefusal } from "@/components/trpc/use-reasons";
import { Link } from "@/components/ui/link";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import type { BatchState } from "./countersign-all";
import type { Choice } from "./use-sitting";

/** Lists the documents of a sitting: what was decided about each, and what came of its signature. */
export function BatchResults({
  ids,
  choices,
  states,
}: {
  ids: string[];
  choices: ReadonlyMap<string, Choice>;
  states: ReadonlyMap<string, BatchState>;
}) {
  const t = useTranslations("employer.batch");
  const locale = useLocale();
  return (
    <Table
      caption={t("summary")}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("matter")}</Th>
          <Th>{t("number")}</Th>
          <Th>{t("state")}</Th>
        </>
      }
    >
      {ids.map((id, index) => {
        const choice = choices.get(id);
        return (
          <Tr key={id}>
            <Td part="title">{choice?.name ?? t("unknown", { at: index + 1 })}</Td>
            <Td label={t("matter")}>
              {choice ? inLocale(matterName(choice.application.matter), locale) : t("none")}
            </Td>
            <Td label={t("number")}>
              {choice ? (
                <Link href={`/employer/applications/${id}`}>{choice.application.acceptanceNumber}</Link>
              ) : (
                t("none")
              )}
            </Td>
            <Td label={t("state")}>
              <Standing choice={choice} state={states.get(id)} />
            </Td>
          </Tr>
        );
      })}
    </Table>
  );
}

function Standing({ choice, state }: { choice: Choice | undefined; state: BatchState | undefined }) {
  const t = useTranslations("employer.batch");
  const steps = useTranslations("employer.countersign.step");
  const word = useRefusal();
  if (!choice) return <Tag kind="void">{t("notToSign")}</Tag>;
  if (!choice.agreed) return <Tag kind="done">{t("leftOut")}</Tag>;
  switch (state?.kind) {
    case undefined:
    case "waiting":
      return <Tag kind="wait">{t("agreedTo")}</Tag>;
    case "working":
      return <Tag kind="run">{steps(state.step)}</Tag>;
    case "signed":
      return (
        <>
          <Tag kind="ok">{t("signed")}</Tag> <span className="text-14">{recordTime(state.signedAt)}</span>
        </>
      );
    case "failed":
      return (
        <>
          <Tag kind="no">{t("failed")}</Tag>{" "}
          <span className="block max-w-measure">{word(state.refusal)}</span>
        </>
      );
  }
}
