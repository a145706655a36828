import { getLocale, getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { HowItWorks } from "@/components/portal/how-it-works";
import { OtherItems } from "@/components/portal/other-items";
import { PortalRows } from "@/components/portal/portal-rows";
import { PortalSpread } from "@/components/portal/portal-spread";
import { ThemeChips } from "@/components/portal/theme-chips";
import { VerifyPage } from "@/components/portal/verify-page";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { inLocale } from "@/lib/locale";
import { matchesKeyword, otherItems, readTheme } from "@/lib/portal/catalogue";
import { api } from "@/server/trpc/caller";

export default async function PortalPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[]; theme?: string | string[] }>;
}) {
  const asked = await searchParams;
  const query = [asked.q].flat()[0]?.trim().slice(0, 50) ?? "";
  const theme = readTheme(asked.theme);
  const [t, locale, rows, site] = await Promise.all([
    getTranslations("portal"),
    getLocale(),
    (await api()).portal.rows(),
    (await api()).portal.site(),
  ]);
  const days = statutoryPeriods.decision.workingDays;
  const found = rows.filter((row) => theme !== "enterprise" && matchesKeyword(row.title, query));
  const others = otherItems.filter((item) => theme !== "qualification" && matchesKeyword(item, query));
  return (
    <Main className="grid gap-12">
      <PortalSpread
        query={query}
        theme={theme}
        days={days}
        aside={<VerifyPage />}
        province={site.host ? inLocale(site.host.province, locale) : undefined}
      />
      <section aria-labelledby="wanted" className="grid gap-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h2 id="wanted" className="font-serif text-24">
              {t("wanted")}
            </h2>
            <a href="#licences" className="inline-flex min-h-11 items-center">
              {t("department")}
            </a>
          </div>
          <ThemeChips theme={theme} query={query} />
        </div>
        {found.length > 0 ? <PortalRows rows={found} days={days} /> : null}
        {others.length > 0 ? (
          <OtherItems items={others} open={query !== "" || theme === "enterprise"} />
        ) : null}
        {found.length + others.length === 0 ? (
          <Empty
            title={theme === "all" ? t("nothingFound", { query }) : t("nothingTheme")}
            action={<ButtonLink href="/">{t("showAll")}</ButtonLink>}
          >
            {t(theme === "all" ? "nothingFoundHint" : "nothingThemeHint")}
          </Empty>
        ) : null}
      </section>
      <HowItWorks days={days} />
    </Main>
  );
}
