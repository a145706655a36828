"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Note } from "@/components/ui/note";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ApplicationView } from "@/lib/dto/application";
import type { JustSaved } from "./use-application-form";

/** Says that the form was saved, under which number, and takes the reader there. */
export function SavedNote({ saved }: { saved: JustSaved | undefined }) {
  const t = useTranslations("form.saved");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved) box.current?.focus();
  }, [saved]);
  if (!saved) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Note kind="ok" role="status" title={t("title", { number: saved.acceptanceNumber })}>
        <p>{t(saved.voided ? "voided" : "text")}</p>
      </Note>
    </div>
  );
}

/** Warns, before anything is typed, that saving makes the signed file void. */
export function SignedNote({ view }: { view: ApplicationView }) {
  const t = useTranslations("form");
  if (view.state !== "applicantSigned" && view.state !== "returned") return null;
  const signed = view.events.findLast(({ action }) => action === "sign");
  return (
    <Note kind="wait" title={t(view.state === "returned" ? "signed.returned" : "signed.title")}>
      <p>{signed ? t("signed.on", { date: plainDateIn(signed.at) }) : t("signed.text")}</p>
    </Note>
  );
}
