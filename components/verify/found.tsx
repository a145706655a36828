"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PrintButton } from "@/components/ui/print-button";
import type { Verification } from "@/lib/dto/verification";
import { VerificationResult } from "./verification-result";

/** Shows a certificate that was found, in the place of the form. */
export function Found({ verification, again }: { verification: Verification; again: () => void }) {
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
