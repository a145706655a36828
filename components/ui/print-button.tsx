"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Prints the page. */
export function PrintButton() {
  const t = useTranslations("applications.view");
  return (
    <Button onClick={() => window.print()}>
      <Printer />
      {t("print")}
    </Button>
  );
}
