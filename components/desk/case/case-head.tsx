import { getLocale, getTranslations } from "next-intl/server";
import { endsRegistration, specialtyName, titleOf } from "@/components/application/progress";
import { StateTag } from "@/components/application/state-tag";
import { recordTime } from "@/components/session/record-time";
import { PageHeader } from "@/components/ui/page-header";
import type { DeskCase } from "@/lib/dto/desk";
import { inLocale } from "@/lib/locale";
import { professionName } from "@/lib/professions/codes";
import { deskAddress, type QueueAsked, queueAddress } from "@/lib/queue/address";
import { CaseDeadline } from "../case-deadline";

/** Opens a case: who wants what, where it stands, and by when it must be decided. */
export async function CaseHead({ shown, from }: { shown: DeskCase; from: QueueAsked }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("desk.case"),
    getTranslations("desk"),
    getLocale(),
  ]);
  const { registry, identity, professionCode, acceptanceNumber, acceptedAt, answers, deadline } = shown;
  return (
    <>
      <PageHeader
        kind="work"
        title={t("title", { name: identity.name, matter: titleOf(shown, locale) })}
        breadcrumbsLabel={words("trail")}
        breadcrumbs={[
          { href: "/desk", label: words("desk") },
          { href: deskAddress(registry.code), label: inLocale(professionName(professionCode), locale) },
          { href: queueAddress(registry.code, from), label: words("queue.title") },
          { label: identity.name },
        ]}
        actions={
          deadline ? (
            <p className="grid gap-0.5">
              <CaseDeadline due={shown} />
              <span className="text-14 text-ink-500">
                {t(shown.state === "awaitingAcceptance" ? "acceptBy" : "dueOn", { date: deadline.dueOn })}
              </span>
            </p>
          ) : null
        }
      />
      <div className="-mt-2 mb-5 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-500 phone:-mt-4">
        <StateTag state={shown.state} ends={endsRegistration(shown)} />
        <span>{acceptanceNumber}</span>
        {answers.specialty ? <span>{specialtyName(professionCode, answers.specialty, locale)}</span> : null}
        <span>{answers.employer.name}</span>
        {acceptedAt ? <span>{t("acceptedOn", { date: recordTime(acceptedAt).slice(0, 10) })}</span> : null}
      </div>
    </>
  );
}
