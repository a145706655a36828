import type { Metadata } from "next";
import { getFormatter, getNow, getTranslations } from "next-intl/server";
import { Readiness } from "@/components/account/readiness";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { plainDateIn } from "@/lib/domain/plain-date";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.home"))("title") };
}

export default async function ApplicationsPage() {
  await requirePerson("/applications");
  const call = await api();
  const [t, format, today, own, site] = await Promise.all([
    getTranslations("account.home"),
    getFormatter(),
    getNow(),
    call.account.own(),
    call.portal.site(),
  ]);
  return (
    <Main>
      <PageHeader
        title={t("hello", { name: own.name })}
        lead={
          <p>
            {t("today", { date: plainDateIn(today), weekday: format.dateTime(today, { weekday: "long" }) })}
          </p>
        }
      />
      <div className="grid items-start gap-x-8 gap-y-8 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="applications" className="grid gap-4">
          <h2 id="applications" className="text-20">
            {t("title")}
          </h2>
          <Sheet as="div">
            <Empty
              title={t("empty")}
              action={
                <ButtonLink href="/" variant="primary">
                  {t("toPortal")}
                </ButtonLink>
              }
            >
              <p>{t("emptyText")}</p>
            </Empty>
          </Sheet>
        </section>
        <div className="grid gap-8">
          <Readiness provenBy={own.provenBy} />
          <section aria-labelledby="help" className="text-14 text-ink-500">
            <h2 id="help" className="text-16">
              {t("help")}
            </h2>
            <p>{t("helpText")}</p>
            {site.host ? (
              <p>
                {t.rich("helpHotline", {
                  number: site.host.hotline,
                  b: (words) => <strong className="whitespace-nowrap">{words}</strong>,
                })}
              </p>
            ) : null}
          </section>
        </div>
      </div>
    </Main>
  );
}
