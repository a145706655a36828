import { getLocale, getTranslations } from "next-intl/server";
import { specialtyName } from "@/components/application/progress";
import { Main } from "@/components/layout/container";
import { RegisterStandingTag } from "@/components/register/standing-tag";
import { ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { RegistrationView } from "@/lib/dto/register";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { deskAddress } from "@/lib/queue/address";
import { Acts } from "./acts";
import { Applications, Certificates, Changes } from "./history";
import { ProposeAct } from "./propose-act";
import { registerAddress } from "./register-address";
import { RevealNumber } from "./reveal-number";

/** A registration on one page: who and where, what it went through, its certificates, and the registry's acts on it. */
export async function RegistrationScreen({ shown }: { shown: RegistrationView }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("register"),
    getTranslations("desk"),
    getLocale(),
  ]);
  const { registry, number, holder, professionCode, standing, locked, may } = shown;
  return (
    <Main work>
      <PageHeader
        kind="work"
        title={t("detail.title", { name: holder.name, number })}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry), label: inLocale(professionName(professionCode), locale) },
          { href: registerAddress(registry), label: t("list.title") },
          { label: number },
        ]}
        actions={<RegisterStandingTag standing={standing} locked={locked} />}
      />
      <div className="grid items-start gap-8 work:grid-cols-[minmax(0,1.7fr)_minmax(20rem,1fr)]">
        <div className="grid min-w-0 gap-8">
          <Facts shown={shown} />
          <Changes changes={shown.changes} />
          <Certificates certificates={shown.certificates} registry={registry} />
          <Applications applications={shown.applications} registry={registry} />
        </div>
        <div className="grid min-w-0 gap-8 rounded-3 bg-paper-sunk p-4 phone:p-6">
          <section aria-labelledby="acts" className="grid gap-4">
            <h2 id="acts" className="text-20">
              {t("act.title")}
            </h2>
            {shown.concerned ? <Concerned reason={shown.concerned} /> : null}
            <Acts acts={shown.acts} registry={registry} />
          </section>
          {may.propose.length > 0 ? (
            <section aria-labelledby="propose" className="grid gap-4 print:hidden">
              <h2 id="propose" className="text-20">
                {t("propose.title")}
              </h2>
              <ProposeAct
                key={shown.acts.length}
                shown={{
                  id: shown.id,
                  registry,
                  grounds: shown.grounds,
                  wordings: shown.wordings,
                  offered: may.propose,
                }}
              />
            </section>
          ) : null}
        </div>
      </div>
      <ButtonLink href={registerAddress(registry)} className="mt-8 print:hidden">
        {t("detail.back")}
      </ButtonLink>
    </Main>
  );
}

/** Says why the steps of acts are not this officer's. */
async function Concerned({ reason }: { reason: string }) {
  const t = await getTranslations("reasons");
  return (
    <Note kind="wait">
      <p>{t(reason as "registerAct.ownRegistration")}</p>
    </Note>
  );
}

async function Facts({ shown }: { shown: RegistrationView }) {
  const [t, locale] = await Promise.all([getTranslations("register.detail"), getLocale()]);
  const { id, registry, professionCode, specialty, holder, employer, employerCode, may, barredUntil } = shown;
  return (
    <section aria-labelledby="registered" className="grid gap-4">
      <h2 id="registered" className="text-20">
        {t("facts")}
      </h2>
      <DataList
        columns={2}
        items={[
          { term: t("name"), value: holder.name },
          { term: t("sex"), value: t(`sexOf.${holder.sex}`) },
          { term: t("idType"), value: inLocale(identityDocumentLabel(holder.idType), locale) },
          {
            term: t("idNumber"),
            wide: "phone",
            value: <RevealNumber registry={registry} id={id} masked={holder.idNumber} allowed={may.reveal} />,
          },
          { term: t("number"), value: shown.number, wide: "phone" },
          ...(specialty
            ? [{ term: t("specialty"), value: specialtyName(professionCode, specialty, locale) }]
            : []),
          { term: t("employer"), value: employer, wide: "phone" },
          { term: t("employerCode"), value: employerCode, wide: "phone" },
          {
            term: t("validity"),
            value: t("period", { from: shown.beginsOn, to: shown.endsOn }),
            wide: "phone",
          },
          { term: t("medium"), value: t(`mediumOf.${shown.medium}`) },
          ...(shown.endedOn ? [{ term: t("endedOn"), value: shown.endedOn }] : []),
        ]}
      />
      {barredUntil ? (
        <Note kind="no">
          <p>{t("barred", { date: barredUntil })}</p>
        </Note>
      ) : null}
    </section>
  );
}
