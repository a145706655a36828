"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { signInAddress } from "@/components/session/next-path";
import { SeeLatest } from "@/components/trpc/see-latest";
import { Button, ButtonLink } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Countdown } from "@/components/ui/countdown";
import { DataList } from "@/components/ui/data-list";
import { Dialog } from "@/components/ui/dialog";
import { Field, RequiredMark } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import type { SigningView } from "@/lib/dto/signing";
import { ResendButton } from "./resend-button";
import type { useCeremony } from "./use-ceremony";

const fieldId = "signing-code";
const focusField = () => requestAnimationFrame(() => document.getElementById(fieldId)?.focus());

/** Takes the code that releases the person's key; closing it leaves the document unsigned. */
export function CodeDialog({
  view,
  fileName,
  ceremony,
  open,
  onClose,
}: {
  view: SigningView;
  fileName: string;
  ceremony: ReturnType<typeof useCeremony>;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslations("signing.sign");
  const formId = useId();
  const { step, running, trouble } = ceremony;
  const signing = step === "signing";
  const close = () => {
    if (!signing) onClose(); // what was sent cannot be taken back
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    void ceremony.submit(focusField);
  }
  const term = (label: string) => (
    <>
      <RequiredMark />
      {label}
    </>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t("title")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onClick={close} aria-disabled={signing || undefined}>
            {t("close")}
          </Button>
          <Button type="submit" form={formId} variant="primary" busy={signing} busyLabel={t("busy")}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="grid gap-5">
        <DataList
          look="plain"
          items={[
            { term: term(t("file")), value: <span lang="zh-CN">{fileName}</span> },
            { term: term(t("mobile")), value: view.mobile },
          ]}
        />
        {trouble ? (
          <Note
            kind="no"
            role="alert"
            action={
              trouble.signedOut ? (
                <ButtonLink
                  variant="primary"
                  href={signInAddress(`/applications/${view.application.id}/sign`, "person")}
                >
                  {t("signIn")}
                </ButtonLink>
              ) : trouble.overtaken ? (
                <SeeLatest />
              ) : undefined
            }
          >
            <p>{trouble.text}</p>
          </Note>
        ) : null}
        <Field
          id={fieldId}
          label={t("code")}
          required
          error={ceremony.wrong ? <span role="alert">{ceremony.wrong}</span> : undefined}
          aside={
            running?.expiresAt !== undefined ? (
              <Countdown
                key={running.expiresAt}
                end={running.expiresAt}
                format={(seconds) => t("valid", { time: minutesAndSeconds(seconds) })}
                announce={(seconds) => t("validAnnounce", { seconds })}
                ended={t("validOver")}
                className="text-14"
              />
            ) : undefined
          }
        >
          <CodeInput
            placeholder={t("codeHint")}
            value={ceremony.code}
            onChange={(event) => ceremony.setCode(event.target.value)}
            readOnly={signing}
          />
        </Field>
        <div className="grid gap-1">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <ResendButton
              resendAt={running?.resendAt}
              asking={step === "asking"}
              onAsk={() => void ceremony.ask(focusField)}
            />
            <p role="status" className="text-14">
              {ceremony.justSent ? t("sent", { mobile: view.mobile }) : null}
            </p>
          </div>
          <Missing hotline={view.application.hotline} />
        </div>
      </form>
    </Dialog>
  );
}

function Missing({ hotline }: { hotline: string }) {
  const t = useTranslations("signing.sign");
  return (
    <details className="text-14 text-ink-500">
      <summary className="inline-flex min-h-11 items-center text-azurite-700 underline underline-offset-[.28em]">
        {t("missing")}
      </summary>
      <p>
        {t.rich("missingText", {
          number: hotline,
          account: (words) => <Link href="/account#mobile-head">{words}</Link>,
        })}
      </p>
    </details>
  );
}

function minutesAndSeconds(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
