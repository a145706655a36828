import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResetForm } from "@/components/account/reset-form";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { readNextPath, signInAddress } from "@/components/session/next-path";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody } from "@/components/ui/sheet";
import { Unbroken } from "@/components/ui/unbroken";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title") };
}

export default async function ForgotPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = readNextPath((await searchParams).next);
  const [t, site] = await Promise.all([getTranslations("account"), (await api()).portal.site()]);
  return (
    <Main>
      <PageHeader
        title={t("reset.title")}
        lead={<p>{t("reset.lead")}</p>}
        breadcrumbs={[
          { label: t("form.home"), href: "/" },
          { label: t("signIn.title"), href: signInAddress(next, "person") },
          { label: t("reset.title") },
        ]}
        breadcrumbsLabel={t("form.trail")}
      />
      <div className="grid max-w-[34rem] gap-5">
        <Sheet>
          <SheetBody className="phone:p-8">
            <ClientArea areas={["account", "reasons"]}>
              <ResetForm next={next} />
            </ClientArea>
          </SheetBody>
        </Sheet>
        {site.host ? (
          <p className="text-14 text-ink-500">
            <Unbroken>{t("reset.noMobile", { number: site.host.hotline })}</Unbroken>
          </p>
        ) : null}
      </div>
    </Main>
  );
}
