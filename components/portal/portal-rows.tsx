import { BookOpen, Clock, ExternalLink } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet, SheetHead } from "@/components/ui/sheet";
import { type Bilingual, inLocale } from "@/lib/locale";

interface PortalRow {
  title: Bilingual;
  handledHere: boolean;
  registries: { code: string; authority: Bilingual; province: Bilingual; open: boolean }[];
}

/** Lists the licences of the portal, each with the authorities where it can be applied for. */
export async function PortalRows({ rows, days }: { rows: PortalRow[]; days: number }) {
  const t = await getTranslations("portal");
  const locale = await getLocale();
  return (
    <Sheet bound aria-labelledby="licences">
      <SheetHead id="licences" level={3} title={t("group")}>
        <span className="text-14 text-ink-500">{t("groupMeta", { count: rows.length })}</span>
      </SheetHead>
      <ul>
        {rows.map((row) => (
          <li key={row.title.zh} className="border-rule px-4 py-4 phone:px-6 [&+&]:border-t">
            <h4 className="text-18">{inLocale(row.title, locale)}</h4>
            <p className="mt-1 flex flex-wrap gap-x-4 text-14 text-ink-500">
              {row.handledHere ? (
                <>
                  <span className="inline-flex items-center gap-1">
                    <Clock className="size-4" />
                    {t("byLaw", { days })}
                  </span>
                  <span>{t("fee")}</span>
                  <span>{t("online")}</span>
                </>
              ) : (
                <span className="inline-flex items-center gap-1">
                  <ExternalLink className="size-4" />
                  {t("otherSystem")}
                </span>
              )}
            </p>
            {row.handledHere ? (
              <Authorities title={inLocale(row.title, locale)} registries={row.registries} />
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

async function Authorities({ title, registries }: { title: string; registries: PortalRow["registries"] }) {
  const t = await getTranslations("portal");
  const locale = await getLocale();
  if (registries.length === 0) return <p className="mt-2 text-ink-500">{t("opensSoon")}</p>;
  return (
    <ul className="mt-2 grid gap-2">
      {registries.map((registry) => (
        <li key={registry.code} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <span>{inLocale(registry.authority, locale)}</span>
          <span className="flex flex-wrap items-center gap-3">
            <ButtonLink
              variant="quiet"
              href={`/guides#${registry.code}`}
              aria-label={t("guideOf", { title, authority: inLocale(registry.authority, locale) })}
            >
              <BookOpen />
              {t("guide")}
            </ButtonLink>
            {registry.open ? (
              <ButtonLink
                variant="primary"
                href={`/r/${registry.code}/apply`}
                aria-label={t("startOf", { title, authority: inLocale(registry.authority, locale) })}
              >
                {t("start")}
              </ButtonLink>
            ) : (
              <span className="text-14 text-ink-500">{t("opensSoon")}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
