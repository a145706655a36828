import { getLocale, getTranslations } from "next-intl/server";
import { endsRegistration, specialtyName } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { daysBetween, type PlainDate, plainDateIn } from "@/lib/domain/plain-date";
import type { InboxPage } from "@/lib/dto/employer";
import { inLocale } from "@/lib/locale";
import { matterName, professionName } from "@/lib/professions/codes";
import { batchForm } from "../batch/batch-address";
import { applicationAddress, type ListName } from "./list-address";
import { Whereabouts } from "./whereabouts";

type Row = InboxPage["rows"][number];

const whole = "phone:break-keep phone:wrap-normal"; // a narrow column breaks between words, never inside one
const inReach =
  "whitespace-nowrap phone:sticky phone:right-0 phone:bg-sheet phone:in-[tr:hover]:bg-paper phone:max-work:[&>div]:flex-wrap phone:large:[&>div]:flex-wrap"; // where the table has to scroll

/** Lists applications of the employer's people: who, what, since when, and what can be done. */
export async function ListTable({
  list,
  rows,
  back,
  today,
}: {
  list: ListName;
  rows: Row[];
  /** The address of the list as it is narrowed. */
  back: string;
  today: PlainDate;
}) {
  const t = await getTranslations("employer.list");
  return (
    <Table
      caption={t(list)}
      head={
        <>
          {list === "inbox" ? (
            <Th>
              <VisuallyHidden>{t("choose")}</VisuallyHidden>
            </Th>
          ) : null}
          <Th>{t("person")}</Th>
          <Th>{t("matter")}</Th>
          <Th>
            {t("number")}
            <span className="block font-normal">{t("applied")}</span>
          </Th>
          <Th>{t("signed")}</Th>
          {list === "confirmed" ? <Th>{t("confirmedAt")}</Th> : null}
          <Th>{t("state")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Line key={row.id} list={list} row={row} back={back} today={today} />
      ))}
    </Table>
  );
}

async function Line({
  list,
  row,
  back,
  today,
}: {
  list: ListName;
  row: Row;
  back: string;
  today: PlainDate;
}) {
  const [t, locale] = await Promise.all([getTranslations("employer.list"), getLocale()]);
  const { professionCode, specialty, state, applicantSignedAt, employerSignedAt } = row;
  const waits = state === "applicantSigned";
  return (
    <Tr>
      {list === "inbox" ? (
        <Td part="pick">
          {waits ? (
            <Checkbox
              form={batchForm}
              name="id"
              value={row.id}
              aria-label={t("chooseOf", { name: row.name })}
            />
          ) : null}
        </Td>
      ) : null}
      <Td part="title" sub={row.idNumber} className="phone:whitespace-nowrap">
        {row.name}
      </Td>
      <Td
        label={t("matter")}
        className={whole}
        sub={
          specialty
            ? specialtyName(professionCode, specialty, locale)
            : inLocale(professionName(professionCode), locale)
        }
      >
        {inLocale(matterName(row.matter), locale)}
      </Td>
      <Td
        label={t("number")}
        sub={t("appliedOn", { date: recordTime(row.appliedAt).slice(0, 10) })}
        className="phone:whitespace-nowrap"
      >
        {row.acceptanceNumber}
      </Td>
      <Td
        label={t("signed")}
        className={whole}
        sub={waits && applicantSignedAt ? t("waited", { days: waitedDays(applicantSignedAt, today) }) : null}
      >
        {applicantSignedAt ? <Moment at={applicantSignedAt} /> : t("none")}
      </Td>
      {list === "confirmed" ? (
        <Td label={t("confirmedAt")} className={whole}>
          {employerSignedAt ? <Moment at={employerSignedAt} /> : t("none")}
        </Td>
      ) : null}
      <Td
        label={t("state")}
        className={whole}
        sub={waits ? undefined : <Whereabouts way={row} state={state} />}
      >
        <StateTag state={state} ends={endsRegistration(row)} />
      </Td>
      <Td part="actions" className={inReach}>
        <Actions row={row} back={back} waits={waits} />
      </Td>
    </Tr>
  );
}

/** A view is logged and told to the applicant: nothing is fetched before the operator asks for it. */
async function Actions({ row: { id, name }, back, waits }: { row: Row; back: string; waits: boolean }) {
  const t = await getTranslations("employer.list");
  if (!waits)
    return (
      <ButtonLink href={applicationAddress(id, back)} variant="quiet" aria-label={t("lookOf", { name })}>
        {t("look")}
      </ButtonLink>
    );
  return (
    <>
      <ButtonLink href={applicationAddress(id, back)} aria-label={t("signOf", { name })}>
        {t("sign")}
      </ButtonLink>
      <ButtonLink
        href={applicationAddress(id, back, { act: "return" })}
        variant="quiet"
        aria-label={t("returnOf", { name })}
      >
        {t("return")}
      </ButtonLink>
    </>
  );
}

/** Breaks between day and time only. */
function Moment({ at }: { at: Date }) {
  const [day, time] = recordTime(at).slice(0, 16).split(" ");
  return (
    <>
      <span className="whitespace-nowrap">{day}</span> {time}
    </>
  );
}

function waitedDays(since: Date, today: PlainDate): number {
  return Math.max(0, daysBetween(plainDateIn(since), today));
}
