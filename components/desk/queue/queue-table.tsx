import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { QueuePage, QueueQuery } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { matterName } from "@/lib/professions/codes";
import { CaseDeadline } from "../case-deadline";
import { isMyTurn } from "../my-turn";
import type { PermissionName } from "../permission-name";
import { caseAddress } from "./queue-address";

type Row = QueuePage["rows"][number];
interface Place {
  registry: string;
  professionCode: string;
  permissions: readonly PermissionName[];
  query: QueueQuery;
}

/** Lists a registry's applications by deadline: who, what, where, and the way to the case. */
export async function QueueTable({ rows, place }: { rows: Row[]; place: Place }) {
  const t = await getTranslations("desk.queue");
  const closed = place.query.view === "closed";
  return (
    <Table
      dense
      caption={t(`view.${place.query.view}`)}
      head={
        <>
          {closed ? null : <Th>{t("deadline")}</Th>}
          <Th>{t("person")}</Th>
          <Th>{t("matter")}</Th>
          <Th>{t("specialty")}</Th>
          <Th>{t("employer")}</Th>
          <Th>{t("number")}</Th>
          <Th>{t("accepted")}</Th>
          {showsState(place.query) ? <Th>{t("state")}</Th> : null}
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

function showsState({ view }: QueueQuery): boolean {
  return view === "running" || view === "closed";
}

async function Line({ row, place }: { row: Row; place: Place }) {
  const [t, locale] = await Promise.all([getTranslations("desk.queue"), getLocale()]);
  const { professionCode, query } = place;
  const { specialty } = row;
  return (
    <Tr className="focus-within:bg-azurite-50 focus-within:shadow-[inset_3px_0_0_var(--color-azurite-700)]">
      {query.view === "closed" ? null : (
        <Td label={t("deadline")}>
          {row.deadline ? <CaseDeadline due={{ ...row, professionCode }} /> : t("none")}
        </Td>
      )}
      <Td part="title" className="phone:whitespace-nowrap">
        {row.name}
      </Td>
      <Td label={t("matter")}>{inLocale(matterName(row.matter), locale)}</Td>
      <Td label={t("specialty")}>
        {specialty ? specialtyName(professionCode, specialty, locale) : t("none")}
      </Td>
      <Td label={t("employer")}>{row.employer}</Td>
      <Td label={t("number")} className="phone:whitespace-nowrap">
        {row.acceptanceNumber}
      </Td>
      <Td label={t("accepted")} className="phone:whitespace-nowrap">
        {row.acceptedAt ? recordTime(row.acceptedAt).slice(0, 10) : t("none")}
      </Td>
      {showsState(query) ? (
        <Td label={t("state")} sub={t("since", { date: recordTime(row.stateSince).slice(0, 10) })}>
          <StateTag state={row.state} />
        </Td>
      ) : null}
      <Td part="actions" className="phone:whitespace-nowrap">
        <Open row={row} place={place} />
      </Td>
    </Tr>
  );
}

/** Opening a case is logged: nothing is fetched before the officer asks for it. */
async function Open({ row, place: { registry, permissions, query } }: { row: Row; place: Place }) {
  const t = await getTranslations("desk.queue");
  const mine = isMyTurn(row, permissions);
  return (
    <>
      <ButtonLink
        prefetch={false}
        href={caseAddress(registry, row.id, query)}
        variant={mine ? "secondary" : "quiet"}
        data-queue-row=""
        aria-label={t(mine ? "handleOf" : "lookOf", { name: row.name, number: row.acceptanceNumber })}
      >
        {t(mine ? "handle" : "look")}
      </ButtonLink>
      {row.state === "inDecision" && row.reviewedByMe && permissions.includes("case.decide") ? (
        <span className="text-14 text-ink-500">{t("reviewedByMe")}</span>
      ) : null}
    </>
  );
}
