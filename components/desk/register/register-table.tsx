import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { RegisterStandingTag } from "@/components/register/standing-tag";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { RegisterRow } from "@/lib/dto/register";
import { registrationAddress } from "./register-address";

/** Lists registrations: number, holder, employer, validity and standing, and the way to each. */
export async function RegisterTable({
  rows,
  registry,
  professionCode,
}: {
  rows: RegisterRow[];
  registry: string;
  professionCode: string;
}) {
  const [t, locale] = await Promise.all([getTranslations("register.list"), getLocale()]);
  return (
    <Table
      dense
      caption={t("title")}
      head={
        <>
          <Th>{t("number")}</Th>
          <Th>{t("holder")}</Th>
          <Th>{t("specialty")}</Th>
          <Th>{t("employer")}</Th>
          <Th>{t("validity")}</Th>
          <Th>{t("standing")}</Th>
          <Th>{t("medium")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Tr key={row.id}>
          <Td label={t("number")} className="phone:whitespace-nowrap">
            {row.number}
          </Td>
          <Td
            part="title"
            sub={row.unclaimed ? t("noAccount") : t("lastFour", { digits: row.idLastFour })}
            className="phone:whitespace-nowrap"
          >
            {row.name}
          </Td>
          <Td label={t("specialty")}>
            {row.specialty ? specialtyName(professionCode, row.specialty, locale) : t("none")}
          </Td>
          <Td label={t("employer")}>{row.employer}</Td>
          <Td label={t("validity")} className="phone:whitespace-nowrap">
            {t("period", { from: row.beginsOn, to: row.endsOn })}
          </Td>
          <Td label={t("standing")}>
            <RegisterStandingTag standing={row.standing} locked={row.locked} />
          </Td>
          <Td label={t("medium")} className="phone:whitespace-nowrap">
            {row.unclaimed ? t("unclaimed") : t(`mediumOf.${row.medium}`)}
          </Td>
          <Td part="actions" className="phone:whitespace-nowrap">
            {row.unclaimed ? null : (
              <ButtonLink
                variant="quiet"
                href={registrationAddress(registry, row.id)}
                aria-label={t("openOf", { name: row.name, number: row.number })}
              >
                {t("open")}
              </ButtonLink>
            )}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}
