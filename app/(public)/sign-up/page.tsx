import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignUpForm } from "@/components/account/sign-up-form";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { readNextPath, signInAddress } from "@/components/session/next-path";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody } from "@/components/ui/sheet";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signUp"))("title") };
}

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const next = readNextPath((await searchParams).next);
  const [t, words, site] = await Promise.all([
    getTranslations("account"),
    getTranslations("layout.form"),
    (await api()).portal.site(),
  ]);
  const toSignIn = signInAddress(next, "person");
  return (
    <Main>
      <PageHeader
        title={t("signUp.title")}
        lead={
          <p>
            {t("signUp.lead")} <Link href={toSignIn}>{t("signUp.toSignIn")}</Link>
          </p>
        }
        breadcrumbs={[
          { label: t("form.home"), href: "/" },
          { label: t("signIn.title"), href: toSignIn },
          { label: t("signUp.title") },
        ]}
        breadcrumbsLabel={t("form.trail")}
      />
      <div className="grid max-w-form gap-5">
        <Note kind={site.demo ? "wait" : "info"}>
          <p>
            {site.demo ? t("signUp.demoNote") : t("signUp.realNote", { number: site.host?.hotline ?? "" })}
          </p>
        </Note>
        <Sheet>
          <SheetBody className="grid gap-6 phone:p-8">
            <p className="text-14 text-ink-500">{words("required")}</p>
            <ClientArea areas={["account", "reasons"]}>
              <SignUpForm next={next} />
            </ClientArea>
          </SheetBody>
        </Sheet>
      </div>
    </Main>
  );
}
