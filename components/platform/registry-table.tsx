import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

interface Row {
  code: string;
  professionCode: string;
  province: Bilingual;
  authorityZh: string;
  authorityEn: string;
  acceptanceCode: string;
  documentPrefix: string;
  openedMatters: string[];
}

/** Lists the registries of the deployment with their state. */
export async function RegistryTable({ registries }: { registries: Row[] }) {
  const [t, locale] = await Promise.all([getTranslations("platform"), getLocale()]);
  return (
    <Table
      dense
      caption={t("list")}
      head={
        <>
          <Th>{t("authority")}</Th>
          <Th>{t("province")}</Th>
          <Th>{t("acceptanceCode")}</Th>
          <Th>{t("documentPrefix")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("actions")}</Th>
        </>
      }
    >
      {registries.map((registry) => {
        const profession = inLocale(professionName(registry.professionCode), locale);
        const authority = inLocale({ zh: registry.authorityZh, en: registry.authorityEn }, locale);
        const open = registry.openedMatters.length;
        return (
          <Tr key={registry.code}>
            <Td part="title" sub={authority}>
              {profession}
            </Td>
            <Td label={t("province")}>{inLocale(registry.province, locale)}</Td>
            <Td label={t("acceptanceCode")}>{registry.acceptanceCode}</Td>
            <Td label={t("documentPrefix")}>{registry.documentPrefix}</Td>
            <Td label={t("state")}>
              <Tag kind={open > 0 ? "ok" : "wait"}>
                {open > 0 ? t("stateOpen", { count: open }) : t("stateClosed")}
              </Tag>
            </Td>
            <Td part="actions">
              <ButtonLink
                href={`/platform/registries/${registry.code}`}
                variant="quiet"
                aria-label={t("manageOf", { authority, profession })}
              >
                {t("manage")}
              </ButtonLink>
            </Td>
          </Tr>
        );
      })}
    </Table>
  );
}
