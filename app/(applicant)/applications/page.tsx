import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getNow, getTranslations } from "next-intl/server";
import { Readiness } from "@/components/account/readiness";
import { fingerprintOf } from "@/components/application/fingerprint";
import { Help } from "@/components/application/list/help";
import { NewApplication } from "@/components/application/list/new-application";
import { Ongoing } from "@/components/application/list/ongoing";
import { Past } from "@/components/application/list/past";
import { Todos } from "@/components/application/list/todos";
import { LiveStatus } from "@/components/application/live-status";
import { menuRegistries } from "@/components/application/open-registries";
import { Main } from "@/components/layout/container";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet } from "@/components/ui/sheet";
import { plainDateIn } from "@/lib/domain/plain-date";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("applications.list"))("title") };
}

export default async function ApplicationsPage({
  searchParams,
}: {
  searchParams: Promise<{ registry?: string | string[] }>;
}) {
  const asked = [(await searchParams).registry].flat()[0];
  await requirePerson(asked ? `/applications?${new URLSearchParams({ registry: asked })}` : "/applications");
  const call = await api();
  const [t, format, locale, today, own, certificate, rows, site] = await Promise.all([
    getTranslations("applications.list"),
    getFormatter(),
    getLocale(),
    getNow(),
    call.account.own(),
    call.signing.certificate(),
    call.portal.rows(),
    call.portal.site(),
  ]);
  const registries = menuRegistries(rows, locale);
  const registry = registries.find(({ code }) => code === asked);
  if (asked && !registry) notFound();
  const applications = await call.application.list(registry ? { registry: registry.code } : {});
  const ongoing = applications.filter(({ closed }) => !closed);
  const open = registries.filter((each) => each.open && (!registry || each.code === registry.code));
  return (
    <Main>
      <LiveStatus known={fingerprintOf(applications)} registry={registry?.code} />
      <PageHeader
        title={registry ? registry.menu : t("hello", { name: own.name })}
        lead={
          <p>
            {registry
              ? registry.authority
              : t("today", {
                  date: plainDateIn(today),
                  weekday: format.dateTime(today, { weekday: "long" }),
                })}
          </p>
        }
        {...(registry
          ? {
              breadcrumbs: [{ label: t("trailHome"), href: "/applications" }, { label: registry.menu }],
              breadcrumbsLabel: t("trail"),
            }
          : {})}
        actions={<NewApplication registries={open} />}
      />
      <div className="grid items-start gap-x-8 gap-y-8 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-8">
          <Todos applications={ongoing} />
          <section aria-labelledby="applications" className="grid gap-4">
            <h2 id="applications" className="text-20">
              {ongoing.length > 0 ? t("ongoing") : t("title")}
            </h2>
            {ongoing.map((application) => (
              <Ongoing key={application.id} application={application} />
            ))}
            {ongoing.length === 0 ? (
              <Sheet as="div">
                <Empty
                  title={applications.length > 0 ? t("nothingOngoing") : t("empty")}
                  action={<ButtonLink href="/">{t("toPortal")}</ButtonLink>}
                >
                  <p>{applications.length > 0 ? t("nothingOngoingText") : t("emptyText")}</p>
                </Empty>
              </Sheet>
            ) : null}
          </section>
          <Past applications={applications.filter(({ closed }) => closed)} />
        </div>
        <div className="grid gap-8">
          <Readiness provenBy={own.provenBy} certificate={certificate} signatureImage={own.signatureImage} />
          <Help registry={open[0]?.code} hotline={site.host?.hotline} />
        </div>
      </div>
    </Main>
  );
}
