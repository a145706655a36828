import { ChevronRight } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import type { GuideRegistry } from "@/lib/dto/guide";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { guidedMatters } from "@/lib/professions/guide";
import { matterOf } from "@/lib/professions/parts";

/** Lists the guides of a registry, one for each matter of its profession; the portal leads to its id. */
export async function GuideList({ registry }: { registry: GuideRegistry }) {
  const [t, locale] = await Promise.all([getTranslations("guide"), getLocale()]);
  const profession = professionOf(registry.professionCode);
  return (
    <Sheet
      bound
      id={registry.code}
      aria-labelledby={`${registry.code}-head ${registry.code}-authority`}
      className="scroll-mt-6"
    >
      <SheetHead id={`${registry.code}-head`} title={inLocale(profession.names.portal, locale)}>
        <span id={`${registry.code}-authority`} className="text-14 text-ink-500">
          {inLocale(registry.authority, locale)}
        </span>
      </SheetHead>
      <ul>
        {guidedMatters(profession).map((code) => {
          const { name, summary } = matterOf(profession, code);
          return (
            <li key={code} className="border-rule px-4 py-3 phone:px-6 [&+&]:border-t">
              <span className="flex flex-wrap items-center justify-between gap-x-4">
                <Link
                  href={`/guides/${registry.code}/${code}`}
                  className="inline-flex min-h-11 items-center gap-1 text-18"
                >
                  {inLocale(name, locale)}
                  <ChevronRight aria-hidden="true" className="size-4" />
                </Link>
                {registry.openedMatters.includes(code) ? null : <Tag kind="wait">{t("notOpen")}</Tag>}
              </span>
              <span className="block text-14 text-ink-500">{inLocale(summary, locale)}</span>
            </li>
          );
        })}
        <Way href={`/r/${registry.code}/change`} title={t("changeEmployer")} text={t("changeEmployerText")} />
        <Way
          href={`/guides/identity#${registry.code}`}
          title={t("changeIdentity")}
          text={t("changeIdentityText")}
        />
      </ul>
    </Sheet>
  );
}

function Way({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li className="border-rule border-t px-4 py-3 phone:px-6">
      <Link href={href} className="inline-flex min-h-11 items-center gap-1 text-18">
        {title}
        <ChevronRight aria-hidden="true" className="size-4" />
      </Link>
      <span className="block text-14 text-ink-500">{text}</span>
    </li>
  );
}
