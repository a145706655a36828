import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type Bilingual, inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";

/** A registry whose public part can be downloaded. */
export interface OpenRegistry {
  code: string;
  professionCode: string;
  authority: Bilingual;
}

/** Offers each registry's public part as a file, and says on which terms. */
export async function OpenData({ registries }: { registries: OpenRegistry[] }) {
  const [t, locale] = await Promise.all([getTranslations("register.public"), getLocale()]);
  return (
    <Sheet aria-labelledby="open-data">
      <SheetHead id="open-data" title={t("openData")} />
      <SheetBody className="grid gap-3">
        <p>{t("openDataText")}</p>
        <ul>
          {registries.map(({ code, authority, professionCode }) => {
            const name = t("ofRegistry", {
              authority: inLocale(authority, locale),
              profession: inLocale(professionName(professionCode), locale),
            });
            return (
              <li
                key={code}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-t py-2"
              >
                <span>{name}</span>
                <span className="flex flex-wrap gap-3">
                  {(["csv", "json"] as const).map((format) => (
                    <a
                      key={format}
                      href={`/api/register/${code}/${format}`}
                      rel="nofollow"
                      className={buttonStyle({ variant: "quiet" })}
                      aria-label={`${t(format)}：${name}`}
                    >
                      <Download aria-hidden="true" />
                      {t(format)}
                    </a>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
        <p className="text-14 text-ink-500">{t("licence")}</p>
      </SheetBody>
    </Sheet>
  );
}
