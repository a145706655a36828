import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { RegistryDetails } from "@/lib/dto/registry";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

/** Shows what is kept about a registry, with the way to change it. */
export async function RegistryDetailsSheet({
  registry,
}: {
  registry: RegistryDetails & { code: string; professionCode: string; province: Bilingual };
}) {
  const [t, words, form, locale] = await Promise.all([
    getTranslations("platform.registry"),
    getTranslations("platform"),
    getTranslations("platform.form"),
    getLocale(),
  ]);
  return (
    <Sheet aria-labelledby="details">
      <SheetHead id="details" title={t("details")}>
        <ButtonLink href={`/platform/registries/${registry.code}/edit`}>{t("edit")}</ButtonLink>
      </SheetHead>
      <SheetBody>
        <DataList
          look="ruled"
          items={[
            { term: t("profession"), value: inLocale(professionName(registry.professionCode), locale) },
            { term: words("province"), value: inLocale(registry.province, locale) },
            { term: form("authorityZh"), value: registry.authorityZh },
            { term: form("authorityEn"), value: registry.authorityEn },
            { term: form("creditCode"), value: registry.creditCode },
            { term: words("acceptanceCode"), value: registry.acceptanceCode },
            { term: words("documentPrefix"), value: registry.documentPrefix },
            { term: form("hotline"), value: registry.hotline },
            { term: form("address"), value: registry.address },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}
