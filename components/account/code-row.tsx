"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { announceSms } from "@/components/session/sms-event";
import type { Settled } from "@/components/trpc/settle";
import { useReasons } from "@/components/trpc/use-reasons";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Countdown } from "@/components/ui/countdown";
import { Field, FieldResult, Input } from "@/components/ui/field";
import type { Reason } from "@/lib/errors";
import { useSecondsLeft } from "./use-seconds-left";

/** When a code was sent, ends and may be asked for again, by the server's clock. */
interface SentCode {
  sentAt: Date;
  expiresAt: Date;
  resendAt: Date;
}

/** Takes a one-time code and asks for it: countdown to the next, its validity, and help when none arrives. */
export function CodeRow({
  id,
  label,
  error,
  request,
  sent: words,
  onFieldReason,
  ...input
}: {
  id: string;
  label?: ReactNode | undefined;
  error: string | undefined;
  /** Asks the server; undefined where the fields it needs are not right yet and say so themselves. */
  request: () => Promise<Settled<SentCode> | undefined>;
  /** What is said once the code is on its way. */
  sent: () => ReactNode;
  /** Gets a reason that belongs to another field of the form; answers whether it took it. */
  onFieldReason?: ((reason: Reason, text: string) => boolean) | undefined;
} & ComponentProps<"input">) {
  const t = useTranslations("account.codes");
  const word = useReasons();
  const statusId = useId();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState<{ text: ReactNode; expiresAt: number } | undefined>();
  const [resendAt, setResendAt] = useState<number>();
  const [trouble, setTrouble] = useState("");
  const wait = useSecondsLeft(resendAt);

  async function ask() {
    if (asking || wait > 0) return;
    setAsking(true);
    setTrouble("");
    const began = Date.now();
    const answer = await request();
    setAsking(false);
    if (!answer) return;
    if (answer.ok) {
      const { sentAt, expiresAt, resendAt: next } = answer.value;
      setSent({ text: words(), expiresAt: began + expiresAt.getTime() - sentAt.getTime() });
      setResendAt(began + next.getTime() - sentAt.getTime());
      announceSms();
      document.getElementById(id)?.focus();
      return;
    }
    for (const reason of answer.reasons) {
      const text = word(reason, answer.reference);
      if (reason.field && onFieldReason?.(reason, text)) continue;
      setTrouble(text);
      const seconds = reason.values?.seconds;
      if (typeof seconds === "number") setResendAt(began + seconds * 1000);
    }
  }

  return (
    <div className="grid gap-1">
      <Field id={id} label={label ?? t("label")} required error={error}>
        <div className="flex gap-2">
          <Input
            {...input}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            placeholder={t("placeholder")}
          />
          <button
            type="button"
            onClick={ask}
            aria-disabled={asking || wait > 0 || undefined}
            aria-describedby={statusId}
            className={cn(
              buttonStyle({ variant: wait > 0 ? "unavailable" : "secondary" }),
              "min-h-12 flex-none whitespace-nowrap px-4",
            )}
          >
            {asking
              ? t("asking")
              : wait > 0
                ? t("againIn", { seconds: wait })
                : resendAt === undefined
                  ? t("get")
                  : t("again")}
          </button>
        </div>
      </Field>
      <div id={statusId} role="status" className="grid gap-1 text-14">
        {sent ? <span>{sent.text}</span> : null}
        <FieldResult error={trouble} />
      </div>
      {sent ? (
        <div className="flex flex-wrap items-start justify-between gap-x-4 text-14 text-ink-500">
          <Countdown
            end={sent.expiresAt}
            format={(seconds) => t("valid", { time: minutesAndSeconds(seconds) })}
            announce={(seconds) => t("validAnnounce", { seconds })}
            ended={t("validOver")}
          />
          <details className="[&[open]]:w-full">
            <summary className="inline-flex min-h-8 items-center text-azurite-700 underline underline-offset-[.28em] max-phone:min-h-11">
              {t("missing")}
            </summary>
            <p>{t("missingText")}</p>
          </details>
        </div>
      ) : null}
    </div>
  );
}

function minutesAndSeconds(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
