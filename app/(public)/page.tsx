import { getLocale, getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/container";
import { HowItWorks } from "@/components/portal/how-it-works";
import { OtherItems } from "@/components/portal/other-items";
import { PortalRows } from "@/components/portal/portal-rows";
import { PortalSpread } from "@/components/portal/portal-spread";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { statutoryPeriods } from "@/lib/domain/statutory-periods";
import { inLocale } from "@/lib/locale";
import { matchesKeyword, otherItems } from "@/lib/portal/catalogue";
import { api } from "@/server/trpc/caller";

export default async function PortalPage({
  searchParams,
}: {
  searchParams: Promise<{ q?: string | string[] }>;
}) {
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q[0] : q)?.trim().slice(0, 50) ?? "";
  const [t, locale, rows, site] = await Promise.all([
    getTranslations("portal"),
    getLocale(),
    (await api()).portal.rows(),
    (await api()).portal.site(),
  ]);
  const days = statutoryPeriods.decision.workingDays;
  const found = rows.filter((row) => matchesKeyword(row.title, query));
  const others = otherItems.filter((item) => matchesKeyword(item, query));
  return (
    <Main className="grid gap-12">
      <PortalSpread
        query={query}
        days={days}
        province={site.host ? inLocale(site.host.province, locale) : undefined}
      />
      <section aria-labelledby="wanted" className="grid gap-4">
        <h2 id="wanted" className="font-serif text-24">
          {t("wanted")}
        </h2>
        {found.length > 0 ? <PortalRows rows={found} days={days} /> : null}
        {others.length > 0 ? <OtherItems items={others} open={query !== ""} /> : null}
        {found.length + others.length === 0 ? (
          <Empty
            title={t("nothingFound", { query })}
            action={<ButtonLink href="/">{t("showAll")}</ButtonLink>}
          >
            {t("nothingFoundHint")}
          </Empty>
        ) : null}
      </section>
      <HowItWorks days={days} />
    </Main>
  );
}
