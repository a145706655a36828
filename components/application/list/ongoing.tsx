import { Pencil, Share2 } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { mayEdit } from "@/lib/domain/application";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { OwnApplication } from "@/lib/dto/application";
import { NowSentence } from "../now-sentence";
import { specialtyName, titleOf } from "../progress";
import { ProgressThread } from "../progress-thread";
import { StateTag } from "../state-tag";

/** Shows an application in progress: what it is, where it stands, who has it and what can be done. */
export async function Ongoing({ application }: { application: OwnApplication }) {
  const [t, locale] = await Promise.all([getTranslations("applications.list"), getLocale()]);
  const { id, state, specialty, acceptanceNumber } = application;
  const title = titleOf(application, locale);
  const heading = `application-${id}`;
  const [edit, editOf] = state === "draft" ? (["fill", "fillOf"] as const) : (["edit", "editOf"] as const);
  return (
    <Sheet as="article" bound aria-labelledby={heading}>
      <div className="grid gap-3 p-4 phone:p-6">
        <div>
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <h3 id={heading} className="text-20">
              {title}
            </h3>
            <StateTag state={state} />
          </div>
          <p className="mt-2 flex flex-wrap gap-x-4 text-14 text-ink-500">
            {specialty ? <span>{specialtyName(application.professionCode, specialty, locale)}</span> : null}
            <span>{acceptanceNumber ? t("number", { number: acceptanceNumber }) : t("noNumber")}</span>
            <span>{t("appliedOn", { date: plainDateIn(application.createdAt) })}</span>
          </p>
        </div>
        <ProgressThread way={application} state={state} />
        <p>
          <NowSentence application={application} />
        </p>
        <div className="flex flex-wrap gap-3 print:hidden">
          <ButtonLink href={`/applications/${id}`} aria-label={t("viewOf", { title })}>
            {t("view")}
          </ButtonLink>
          {state === "saved" ? (
            <ButtonLink href={`/applications/${id}/sign`} aria-label={t("signOf", { title })}>
              {t("sign")}
            </ButtonLink>
          ) : null}
          {state === "applicantSigned" ? (
            <ButtonLink href={`/applications/${id}/sign`} aria-label={t("forwardOf", { title })}>
              <Share2 />
              {t("forward")}
            </ButtonLink>
          ) : null}
          {mayEdit(state) ? (
            <ButtonLink href={`/applications/${id}/form`} variant="quiet" aria-label={t(editOf, { title })}>
              <Pencil />
              {t(edit)}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
}
