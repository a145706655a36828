import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag, type TagKind } from "@/components/ui/tag";
import type { Employee } from "@/lib/dto/people";
import { inLocale } from "@/lib/locale";
import { matterName, professionName } from "@/lib/professions/codes";
import { ValidityTag } from "./validity-tag";

const looks = {
  issued: "ok",
  making: "run",
  uncollected: "wait",
  paper: "draft",
  none: "done",
} as const satisfies Record<Employee["certificate"], TagKind>;

/** Lists the employer's people: who, as what, until when, with which certificate, and what waits for the employer. */
export async function PeopleTable({ rows }: { rows: Employee[] }) {
  const t = await getTranslations("employer.people");
  return (
    <Table
      caption={t("title")}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("profession")}</Th>
          <Th>{t("number")}</Th>
          <Th>{t("endsOn")}</Th>
          <Th>{t("certificate")}</Th>
          <Th>{t("todo")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </Table>
  );
}

async function Line({ row }: { row: Employee }) {
  const [t, locale] = await Promise.all([getTranslations("employer.people"), getLocale()]);
  const { professionCode, specialty, certificate, waiting, name } = row;
  const profession = inLocale(professionName(professionCode), locale);
  return (
    <Tr>
      <Td part="title" className="phone:whitespace-nowrap">
        {name}
      </Td>
      <Td
        label={t("profession")}
        sub={specialty ? specialtyName(professionCode, specialty, locale) : inLocale(row.authority, locale)}
      >
        {profession}
      </Td>
      <Td label={t("number")} sub={row.employerName} className="phone:whitespace-nowrap">
        {row.number}
      </Td>
      <Td label={t("endsOn")} sub={<ValidityTag validity={row.validity} locked={row.locked} />}>
        <time dateTime={row.endsOn} className="whitespace-nowrap">
          {row.endsOn}
        </time>
      </Td>
      <Td label={t("certificate")}>
        <Tag kind={looks[certificate]}>{t(`certificates.${certificate}`)}</Tag>
      </Td>
      <Td part="actions">
        {waiting ? (
          <ButtonLink
            href={`/employer/applications/${waiting.id}`}
            aria-label={t("signOf", { name, matter: inLocale(matterName(waiting.matter), locale) })}
          >
            {t("sign", { matter: inLocale(matterName(waiting.matter), locale) })}
          </ButtonLink>
        ) : (
          <span className="text-14 text-ink-500">{t("nothingToDo")}</span>
        )}
      </Td>
    </Tr>
  );
}
