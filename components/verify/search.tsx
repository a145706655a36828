"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { Verification } from "@/lib/dto/verification";
import { SearchForm } from "./search-form";
import { useVerification } from "./use-verification";
import { VerificationResult } from "./verification-result";

/** Asks for number and name and shows the result in the same place; the address stays as it is. */
export function Search({
  header,
  children,
}: {
  header: ReactNode /** Beside the form. */;
  children: ReactNode;
}) {
  const { busy, asked, ask, forget } = useVerification();
  const [attempt, setAttempt] = useState(0);
  if (asked?.kind === "answer" && asked.answer.found) {
    return (
      <Found
        verification={asked.answer.certificate}
        again={() => {
          setAttempt((count) => count + 1);
          forget();
        }}
      />
    );
  }
  return (
    <>
      {header}
      <div className="grid items-start gap-6 desk:grid-cols-[minmax(0,1fr)_20rem]">
        <SearchForm busy={busy} asked={asked} onAsk={ask} takeFocus={attempt > 0} />
        {children}
      </div>
    </>
  );
}

function Found({ verification, again }: { verification: Verification; again: () => void }) {
  const t = useTranslations("verify");
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.querySelector<HTMLElement>("#page-title")?.focus(); // the form that had the focus is gone
  }, []);
  return (
    <div ref={told}>
      <VerificationResult
        verification={verification}
        actions={
          <>
            <Button variant="primary" onClick={again}>
              {t("again")}
            </Button>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
    </div>
  );
}
