import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Sheet } from "@/components/ui/sheet";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { PublicEmployerPage, PublicEmployerQuery, PublicEntry } from "@/lib/dto/public-register";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { RegisterStandingTag } from "../standing-tag";
import { publicRegisterAddress } from "./public-address";

/** Lists who is registered with the employer that was asked for, page by page, as of now. */
export async function EmployerEntries({
  query,
  page,
}: {
  query: PublicEmployerQuery;
  page: PublicEmployerPage;
}) {
  const t = await getTranslations("register.public");
  const { entries, more, asOf } = page;
  const last = entries.at(-1);
  return (
    <section aria-labelledby="results" className="grid gap-4">
      <div>
        <h2 id="results" className="text-20">
          {t("results", { employer: query.employer })}
        </h2>
        <p className="text-14 text-ink-500">{t("asOf", { time: recordTime(asOf) })}</p>
      </div>
      {entries.length > 0 ? (
        <Entries entries={entries} />
      ) : (
        <Sheet as="div">
          <Empty level={2} title={t("none")}>
            <p>{t("noneText")}</p>
          </Empty>
        </Sheet>
      )}
      <p className="flex flex-wrap gap-3 print:hidden">
        {query.after ? (
          <ButtonLink href={publicRegisterAddress({ employer: query.employer })}>{t("first")}</ButtonLink>
        ) : null}
        {more && last ? (
          <ButtonLink
            rel="next"
            href={publicRegisterAddress({
              employer: query.employer,
              after: last.number,
              afterEmployer: last.employer,
            })}
          >
            {t("next")}
          </ButtonLink>
        ) : null}
      </p>
    </section>
  );
}

async function Entries({ entries }: { entries: PublicEntry[] }) {
  const [t, locale] = await Promise.all([getTranslations("register.public"), getLocale()]);
  return (
    <Table
      caption={t("title")}
      head={
        <>
          <Th>{t("holder")}</Th>
          <Th>{t("profession")}</Th>
          <Th>{t("number")}</Th>
          <Th>{t("column.employer")}</Th>
          <Th>{t("validity")}</Th>
          <Th>{t("standing")}</Th>
        </>
      }
    >
      {entries.map((entry) => (
        <Tr key={entry.number}>
          <Td part="title">
            <span lang="zh-CN">{entry.name}</span>
          </Td>
          <Td
            label={t("profession")}
            sub={entry.specialty ? specialtyName(entry.professionCode, entry.specialty, locale) : undefined}
          >
            {inLocale(professionName(entry.professionCode), locale)}
          </Td>
          <Td label={t("number")} className="phone:whitespace-nowrap">
            <span lang="zh-CN">{entry.number}</span>
          </Td>
          <Td label={t("column.employer")}>
            <span lang="zh-CN">{entry.employer}</span>
          </Td>
          <Td label={t("validity")}>{t("period", { from: entry.validFrom, to: entry.validTo })}</Td>
          <Td label={t("standing")}>
            <RegisterStandingTag standing={entry.standing} />
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
