import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { FillIn } from "@/components/account/fill-in";
import { readSignInAs, signInAs } from "@/components/account/sign-in-as";
import { Faq, Preparation } from "@/components/account/sign-in-aside";
import { SignInEmployer } from "@/components/account/sign-in-employer";
import { SignInOfficer } from "@/components/account/sign-in-officer";
import { SignInPerson } from "@/components/account/sign-in-person";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { homes, readNextPath, signInAddress } from "@/components/session/next-path";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody } from "@/components/ui/sheet";
import { TabLinks } from "@/components/ui/tabs";
import { api } from "@/server/trpc/caller";

interface Asked {
  as?: string | string[];
  next?: string | string[];
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const as = readSignInAs(asked.as);
  const next = readNextPath(asked.next);
  const call = await api();
  const [t, site, session] = await Promise.all([
    getTranslations("account.signIn"),
    call.portal.site(),
    call.session.current(),
  ]);
  const accounts = site.demo ? await call.demo.accounts() : undefined;
  const carried = next ? `?${new URLSearchParams({ next })}` : "";
  return (
    <Main>
      <PageHeader title={t("title")} />
      <ClientArea areas={["account", "reasons", "enterpriseKey"]}>
        <FillIn>
          <div className="grid items-start gap-x-12 gap-y-8 desk:grid-cols-[minmax(0,30rem)_minmax(0,1fr)]">
            <Sheet>
              <TabLinks
                label={t("ways")}
                fill
                items={signInAs.map((way) => ({
                  href: signInAddress(next, way),
                  label: t(way),
                  current: way === as,
                }))}
              />
              <SheetBody className="grid gap-5 phone:p-8">
                {session ? (
                  <Note action={<ButtonLink href={homes[session.kind]}>{t("goOn")}</ButtonLink>}>
                    <p>{t("already")}</p>
                  </Note>
                ) : next ? (
                  <Note>
                    <p>{t("next")}</p>
                  </Note>
                ) : null}
                {as === "person" ? (
                  <>
                    <SignInPerson next={next} forgottenHref={`/forgot-password${carried}`} />
                    <div className="grid gap-3 border-rule border-t pt-4">
                      <p>{t("first")}</p>
                      <ButtonLink href={`/sign-up${carried}`} block>
                        {t("signUp")}
                      </ButtonLink>
                    </div>
                  </>
                ) : null}
                {as === "employer" ? <SignInEmployer next={next} /> : null}
                {as === "officer" ? <SignInOfficer next={next} /> : null}
              </SheetBody>
            </Sheet>
            <div className="grid gap-8">
              {accounts ? <DemoAccounts key={as} as={as} initial={accounts} /> : null}
              <Preparation as={as} />
              <Faq as={as} hotline={site.host?.hotline} />
            </div>
          </div>
        </FillIn>
      </ClientArea>
    </Main>
  );
}
