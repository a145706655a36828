"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Prints the result of a verification. */
export function PrintResult() {
  const t = useTranslations("verify");
  return (
    <Button onClick={() => window.print()}>
      <Printer />
      {t("print")}
    </Button>
  );
}
