import { Pencil, Plus, Share2, Signature } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import { isClosed } from "@/lib/domain/application";
import type { ApplicationView } from "@/lib/dto/application";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";
import { CollectionLink } from "../collect/collection";
import { AskWithdrawal } from "../procedure/ask-withdrawal";
import { Abandon } from "./abandon";
import { PrintOfficial } from "./official-documents";

/** Offers what the person can do with an application in its state, and says why where something cannot be done here. */
export async function Handle({ application }: { application: ApplicationView }) {
  const [t, locale] = await Promise.all([getTranslations("applications.view"), getLocale()]);
  const { notes } = professionOf(application.professionCode, application.revision);
  const { voided, frozen } = notes.matters[application.matter] ?? {};
  const { id, version, state, editable, actions, acceptanceNumber, registry } = application;
  const notice = application.officialDocuments.find(({ kind }) => kind === "acceptance");
  const abandon = actions.find((action) => action === "discard" || action === "withdraw");
  return (
    <section aria-labelledby="handle" className="print:hidden">
      <h2 id="handle" className="mb-3 text-20">
        {t("handle")}
      </h2>
      <div className="grid gap-3">
        {state === "saved" ? (
          <ButtonLink href={`/applications/${id}/sign`} variant="primary">
            <Signature />
            {t("sign")}
          </ButtonLink>
        ) : null}
        {state === "applicantSigned" ? (
          <ButtonLink href={`/applications/${id}/sign`} variant="primary">
            <Share2 />
            {t("forward")}
          </ButtonLink>
        ) : null}
        {editable ? (
          <ButtonLink
            href={`/applications/${id}/form`}
            variant={state === "saved" || state === "applicantSigned" ? "secondary" : "primary"}
          >
            <Pencil />
            {t(editing[state as "draft"] ?? "edit")}
          </ButtonLink>
        ) : null}
        {voided && editable && state === "applicantSigned" ? (
          <p className="text-14 text-ink-500">{inLocale(voided, locale)}</p>
        ) : null}
        {notice?.fileId ? <PrintOfficial document={notice} /> : null}
        {state === "granted" ? (
          <CollectionLink granted={{ applicationId: id, registry: registry.code }} />
        ) : null}
        {isClosed(state) ? (
          <ButtonLink href={`/r/${registry.code}/apply`}>
            <Plus />
            {t("again")}
          </ButtonLink>
        ) : null}
        <PrintButton>{t("print")}</PrintButton>
        <Abandon id={id} version={version} kind={abandon} number={acceptanceNumber ?? ""} />
        <AskWithdrawal id={id} version={version} possible={mayAskWithdrawal(application)} />
        {frozen && !editable && !isClosed(state) ? (
          <p className="text-14 text-ink-500">{inLocale(frozen, locale)}</p>
        ) : null}
      </div>
    </section>
  );
}

const editing = { draft: "fill", correction: "correct" } as const;

function mayAskWithdrawal({ actions, withdrawalAskedAt }: ApplicationView): boolean {
  return actions.includes("askWithdrawal") && withdrawalAskedAt === null;
}
