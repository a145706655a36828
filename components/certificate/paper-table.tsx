import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PaperRow } from "@/lib/dto/exchange";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

/** Lists a person's registrations on paper, each with the exchange for an electronic certificate or why there is none. */
export async function PaperTable({ papers }: { papers: PaperRow[] }) {
  const t = await getTranslations("certificate");
  const columns = ["name", "sex", "number", "employer", "status", "actions"] as const;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers" className="mb-3 text-20">
        {t("paper.caption")}
      </h2>
      <Table
        caption={t("paper.caption")}
        head={columns.map((column) => (
          <Th key={column} className="whitespace-nowrap">
            {t(`columns.${column}`)}
          </Th>
        ))}
      >
        {papers.map((paper) => (
          <Row key={paper.id} paper={paper} />
        ))}
      </Table>
    </section>
  );
}

async function Row({ paper }: { paper: PaperRow }) {
  const [t, locale] = await Promise.all([getTranslations("certificate"), getLocale()]);
  const { professionCode, specialty, validFrom, validTo } = paper;
  const title = t("titleOf", { profession: inLocale(professionName(professionCode), locale) });
  return (
    <Tr>
      <Td part="title" label={t("columns.name")} className="phone:min-w-20">
        <span lang="zh-CN">{paper.name}</span>
      </Td>
      <Td label={t("columns.sex")} className="phone:whitespace-nowrap">
        {t(paper.sex)}
      </Td>
      <Td
        label={t("columns.number")}
        sub={
          <>
            {title}
            {specialty ? ` · ${specialtyName(professionCode, specialty, locale)}` : null}
          </>
        }
      >
        <span lang="zh-CN">{paper.number}</span>
      </Td>
      <Td label={t("columns.employer")}>
        <span lang="zh-CN">{paper.employer}</span>
      </Td>
      <Td label={t("columns.status")} sub={t("validity", { from: validFrom, to: validTo })}>
        <Tag kind={paper.obstacle === null ? "wait" : "done"}>
          {t(paper.exchangedAt ? "paper.replaced" : "paper.paper")}
        </Tag>
      </Td>
      <Td part="actions">
        <Exchange paper={paper} title={title} />
      </Td>
    </Tr>
  );
}

async function Exchange({ paper, title }: { paper: PaperRow; title: string }) {
  const [t, why] = await Promise.all([
    getTranslations("certificate.paper"),
    getTranslations("reasons.exchange"),
  ]);
  const { id, number, obstacle, exchangedAt, validTo, hotline } = paper;
  if (exchangedAt) return <p className="text-14">{t("exchangedAt", { at: recordTime(exchangedAt) })}</p>;
  if (obstacle) return <p className="text-14">{why(obstacle, { to: validTo, number: hotline })}</p>;
  return (
    <ButtonLink
      href={`/certificates/exchange/${id}`}
      variant="primary"
      aria-label={t("exchangeOf", { title, number })}
    >
      {t("exchange")}
    </ButtonLink>
  );
}
