"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, Input } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { Asked } from "./use-verification";

/** Takes the registration number and the holder's name; says plainly what is missing and why nothing was found. */
export function SearchForm({
  busy,
  asked,
  onAsk,
  takeFocus,
}: {
  busy: boolean;
  asked: Asked | undefined;
  onAsk: (question: { number: string; name: string }) => void;
  /** True when the reader comes back from a result. */
  takeFocus: boolean;
}) {
  const t = useTranslations("verify.form");
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [attempt, setAttempt] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takeFocus) first.current?.focus();
  }, [takeFocus]);
  const numberError = attempt > 0 && !number.trim() ? t("numberMissing") : undefined;
  const nameError = attempt > 0 && !name.trim() ? t("nameMissing") : undefined;
  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt((count) => count + 1);
    if (number.trim() && name.trim()) onAsk({ number: number.trim(), name: name.trim() });
  }
  return (
    <Sheet aria-labelledby="search">
      <SheetHead id="search" title={t("title")} />
      <SheetBody>
        <form method="post" noValidate onSubmit={submit} className="grid gap-5">
          <ErrorSummary
            title={t("summary")}
            attempt={attempt}
            errors={[
              ...(numberError ? [{ id: "number", message: numberError }] : []),
              ...(nameError ? [{ id: "name", message: nameError }] : []),
            ]}
          />
          <Outcome asked={asked} />
          <Field id="number" label={t("number")} hint={t("numberHint")} required error={numberError}>
            <Input
              ref={first}
              name="number"
              value={number}
              maxLength={40}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Field>
          <Field id="name" label={t("name")} hint={t("nameHint")} required error={nameError}>
            <Input
              name="name"
              value={name}
              maxLength={50}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <div className="grid justify-items-start gap-2">
            <Button type="submit" variant="primary" busy={busy} busyLabel={t("checking")}>
              <Search />
              {t("submit")}
            </Button>
            <p className="text-14 text-ink-500">{t("privacy")}</p>
          </div>
        </form>
      </SheetBody>
    </Sheet>
  );
}

function Outcome({ asked }: { asked: Asked | undefined }) {
  const t = useTranslations("verify.form");
  if (!asked) return null;
  if (asked.kind === "problem") {
    return (
      <Note kind="no" role="alert" title={t("failed")}>
        <p>{asked.text}</p>
      </Note>
    );
  }
  if (asked.answer.found) return null;
  return (
    <Note kind="no" role="alert" title={t("notFoundTitle")}>
      <p>{t("notFoundText")}</p>
    </Note>
  );
}
