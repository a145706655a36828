"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Main } from "@/components/layout/container";
import { ActionBar } from "@/components/ui/action-bar";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { SigningView } from "@/lib/dto/signing";
import { CodeDialog } from "./code-dialog";
import { DocumentDesk } from "./document-desk";
import { PrepareDocument } from "./prepare-document";
import type { SigningActions } from "./signing-actions";
import { obstaclesOf, SigningPanel, stepId } from "./signing-panel";
import { useCeremony } from "./use-ceremony";

/** 核对并签名: the document on the desk, who signs it, and the way to the signature. */
export function SigningDesk({
  header,
  view,
  title,
  meaning,
  unsaved,
  actions,
}: {
  header: ReactNode;
  view: SigningView;
  /** The form's title in the reader's language. */
  title: string;
  /** What follows from the signature. */
  meaning: ReactNode;
  /** Something was typed since the last save. */
  unsaved: boolean;
  actions: SigningActions;
}) {
  const t = useTranslations("signing");
  const ceremony = useCeremony(view, actions);
  const [asked, setAsked] = useState<string>(); // the document the reader last opened the dialog for
  const [open, setOpen] = useState(false);
  const { application, document, certificate } = view;
  const stale = asked !== undefined && asked !== document?.id;
  const ready = certificate !== null && !certificate.expired;
  const blocked = obstaclesOf(view).length > 0;

  function ask() {
    ceremony.resume();
    setAsked(document?.id);
    setOpen(true);
  }
  const button = (
    <Button
      variant="primary"
      size="big"
      block
      onClick={ask}
      unavailableReason={blocked ? t("obstacles.reason") : undefined}
    >
      <Pencil />
      {t("sign.button")}
    </Button>
  );
  return (
    <>
      <Main>
        {header}
        <div className="grid gap-4 empty:hidden [&:not(:empty)]:mb-5">
          {stale ? (
            <Note kind="no" role="alert">
              <p>{t("stale")}</p>
            </Note>
          ) : null}
          {unsaved ? (
            <Note kind="wait" title={t("unsavedTitle")}>
              <p>{t("unsaved")}</p>
            </Note>
          ) : null}
        </div>
        <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_22.5rem] desk:gap-8">
          {document ? (
            <DocumentDesk key={document.id} document={document} title={title} text={view.text} />
          ) : (
            <PrepareDocument
              key={application.version}
              applicationId={application.id}
              prepare={actions.prepare}
            />
          )}
          <SigningPanel
            view={view}
            meaning={meaning}
            button={button}
            applyCertificate={actions.applyCertificate}
          />
        </div>
      </Main>
      {document ? (
        <>
          <section aria-label={t("sign.bar")} className="contents">
            <ActionBar className="desk:hidden">
              {ready ? button : <ButtonLink href={`#${stepId}`}>{t("apply.title")}</ButtonLink>}
            </ActionBar>
          </section>
          <CodeDialog
            view={view}
            fileName={document.fileName}
            ceremony={ceremony}
            open={open && !stale}
            onClose={() => setOpen(false)}
          />
        </>
      ) : null}
    </>
  );
}
