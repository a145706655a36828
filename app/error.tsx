"use client";

import { useTranslations } from "next-intl";
import { Main } from "@/components/layout/container";
import { Button } from "@/components/ui/button";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations("layout");
  return (
    <Main className="grid justify-items-start gap-4">
      <h1 className="font-serif text-30">{t("errorTitle")}</h1>
      <p className="max-w-measure">{t("errorText")}</p>
      {error.digest ? (
        <p className="text-14 text-ink-500">{t("errorNumber", { digest: error.digest })}</p>
      ) : null}
      <Button onClick={reset}>{t("again")}</Button>
    </Main>
  );
}
