import { Lock } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { endsRegistration, specialtyName } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { QueuePage, QueueQuery, QueueRow } from "@/lib/dto/queue";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import { caseAddress } from "@/lib/queue/address";
import { CaseDeadline } from "../case-deadline";
import { assignForm } from "../caseload/assign-form";
import { isMyTurn } from "../my-turn";
import type { PermissionName } from "../permission-name";

interface Place {
  registry: string;
  professionCode: string;
  permissions: readonly PermissionName[];
  query: QueueQuery;
}

/** Lists a registry's applications: by when, who, what, where, whose case it is, and the way to it. */
export async function QueueTable({
  rows,
  place,
  order,
}: {
  rows: QueueRow[];
  place: Place;
  order: QueuePage["order"];
}) {
  const t = await getTranslations("desk.queue");
  return (
    <Table
      dense
      caption={order === "name" ? t("found") : t(`view.${place.query.view}`)}
      head={
        <>
          <Th>
            <VisuallyHidden>{t("choose")}</VisuallyHidden>
          </Th>
          <Th>{t("deadline")}</Th>
          <Th>{t("person")}</Th>
          <Th>{t("matter")}</Th>
          <Th>{t("employer")}</Th>
          <Th>{t("number")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("assignee")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Line key={row.id} row={row} place={place} />
      ))}
    </Table>
  );
}

async function Line({ row, place }: { row: QueueRow; place: Place }) {
  const [t, locale] = await Promise.all([getTranslations("desk.queue"), getLocale()]);
  const { professionCode } = place;
  const { specialty, assignedTo, coverFor } = row;
  return (
    <Tr className="focus-within:shadow-[inset_3px_0_0_var(--color-azurite-700)] has-checked:bg-azurite-50">
      <Td part="pick">
        <Checkbox
          form={assignForm}
          name="id"
          value={row.id}
          aria-label={t("chooseOf", { name: row.name, number: row.acceptanceNumber })}
        />
      </Td>
      <Td label={t("deadline")} className="phone:whitespace-nowrap">
        {row.deadline ? (
          <CaseDeadline due={{ ...row, professionCode }} />
        ) : (
          t(row.state === "correction" ? "stopped" : "none")
        )}
      </Td>
      <Td part="title" sub={t("lastFour", { four: row.idLastFour })} className="phone:whitespace-nowrap">
        {row.name}
      </Td>
      <Td label={t("matter")} sub={specialty ? specialtyName(professionCode, specialty, locale) : undefined}>
        {inLocale(matterName(row.matter), locale)}
      </Td>
      <Td label={t("employer")}>{row.employer}</Td>
      <Td
        label={t("number")}
        sub={row.acceptedAt ? t("acceptedOn", { date: recordTime(row.acceptedAt).slice(0, 10) }) : undefined}
        className="phone:whitespace-nowrap"
      >
        {row.acceptanceNumber}
      </Td>
      <Td label={t("state")} sub={t("since", { date: recordTime(row.stateSince).slice(0, 10) })}>
        <StateTag state={row.state} ends={endsRegistration({ ...row, professionCode })} />
        {row.asked ? (
          <span className="block font-semibold text-14 text-ochre-800">{t(`asked.${row.asked}`)}</span>
        ) : null}
      </Td>
      <Td label={t("assignee")} sub={coverFor ? t("coverFor", { name: coverFor.name }) : undefined}>
        {assignedTo ? assignedTo.name : <span className="whitespace-nowrap text-ink-500">{t("nobody")}</span>}
      </Td>
      <Td part="actions" className="phone:whitespace-nowrap">
        <Open row={row} place={place} />
      </Td>
    </Tr>
  );
}

/** Opening a case is logged: nothing is fetched before the officer asks for it. */
async function Open({ row, place: { registry, permissions, query } }: { row: QueueRow; place: Place }) {
  const t = await getTranslations("desk.queue");
  const { name, acceptanceNumber: number, claim } = row;
  const mine = isMyTurn(row, permissions);
  const others = claim && !claim.mine;
  return (
    <div className="grid justify-items-start">
      <ButtonLink
        href={caseAddress(registry, row.id, query, row.place)}
        variant={mine && !others ? "secondary" : "quiet"}
        data-queue-row=""
        aria-label={t(mine ? "handleOf" : "lookOf", { name, number })}
      >
        {t(mine ? "handle" : "look")}
      </ButtonLink>
      {claim ? (
        <span className="inline-flex items-center gap-1.5 text-14 text-ink-500">
          <Lock aria-hidden="true" className="size-4" />
          {others ? t("taken", { name: claim.by.name }) : t("takenByMe")}
        </span>
      ) : null}
      {row.state === "inDecision" && row.reviewedByMe && permissions.includes("case.decide") ? (
        <span className="text-14 text-ink-500">{t("reviewedByMe")}</span>
      ) : null}
    </div>
  );
}
