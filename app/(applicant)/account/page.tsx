import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ChangeMobile } from "@/components/account/change-mobile";
import { OwnCertificate } from "@/components/account/own-certificate";
import { OwnCorrections } from "@/components/account/own-corrections";
import { OwnSignature } from "@/components/account/own-signature";
import { PendingReset } from "@/components/account/pending-reset";
import { Main } from "@/components/layout/container";
import { ClientArea } from "@/components/session/client-area";
import { recordTime } from "@/components/session/record-time";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import { inLocale } from "@/lib/locale";
import { applyCertificate, revokeCertificate } from "@/server/actions/certificate";
import { requirePerson } from "@/server/auth/require-person";
import { api } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.page"))("title") };
}

const sources = { demo: "sourceDemo", directory: "sourceDirectory", officer: "sourceOfficer" } as const;

export default async function AccountPage() {
  await requirePerson("/account");
  const call = await api();
  const [wishes, t, words, locale, own, certificate, site, reset, corrections] = await Promise.all([
    getTranslations("preferences"),
    getTranslations("account.page"),
    getTranslations("account.signUp"),
    getLocale(),
    call.account.own(),
    call.signing.certificate(),
    call.portal.site(),
    call.mobileReset.pending(),
    call.account.corrections(),
  ]);
  const number = site.host?.hotline ?? "";
  return (
    <Main>
      <PageHeader title={t("title")} />
      <div className="grid max-w-form gap-6">
        <Sheet aria-labelledby="identity">
          <SheetHead id="identity" title={t("identity")} />
          <SheetBody>
            <DataList
              columns={2}
              items={[
                { term: t("name"), value: own.name },
                { term: t("sex"), value: words(own.sex) },
                { term: t("birthDate"), value: own.birthDate },
                { term: t("idType"), value: inLocale(identityDocumentLabel(own.idType), locale) },
                { term: t("idNumber"), value: own.idNumber, wide: true },
              ]}
              source={t(sources[own.provenBy], { number })}
            />
            <OwnCorrections corrections={corrections} />
          </SheetBody>
        </Sheet>
        <Sheet aria-labelledby="mobile-head">
          <SheetHead id="mobile-head" title={t("mobile")} />
          <SheetBody className="grid gap-4">
            <p>{t("mobileText", { mobile: own.mobile })}</p>
            <PendingReset
              pending={
                reset && {
                  id: reset.id,
                  authority: inLocale(reset.authority, locale),
                  hotline: reset.hotline,
                  mobile: reset.mobile,
                  reason: reset.reason,
                  effectiveAt: recordTime(reset.effectiveAt),
                }
              }
            />
            <ChangeMobile mobile={own.mobile} />
          </SheetBody>
        </Sheet>
        <ClientArea areas={["account", "form", "reasons", "signing"]}>
          <OwnCertificate certificate={certificate} apply={applyCertificate} revoke={revokeCertificate} />
          <OwnSignature image={own.signatureImage} />
        </ClientArea>
        <Sheet aria-labelledby="messages-head">
          <SheetHead id="messages-head" title={wishes("title")} />
          <SheetBody className="grid justify-items-start gap-4">
            <p>{wishes("lead")}</p>
            <ButtonLink href="/account/messages">{wishes("open")}</ButtonLink>
          </SheetBody>
        </Sheet>
        <Sheet aria-labelledby="password-head">
          <SheetHead id="password-head" title={t("password")} />
          <SheetBody className="grid justify-items-start gap-4">
            <p>{t("passwordText")}</p>
            <ButtonLink href="/forgot-password">{t("passwordChange")}</ButtonLink>
          </SheetBody>
        </Sheet>
      </div>
    </Main>
  );
}
