"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Prints the certificate that the page shows, and nothing else of the page. */
export function PrintCertificate() {
  const t = useTranslations("certificate.detail");
  return (
    <Button variant="quiet" className="-ml-3" onClick={() => window.print()}>
      <Printer />
      {t("print")}
    </Button>
  );
}
