"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormHead } from "./form-head";

/** Lays a registry's form out: what is wrong at its head, its sheets, and the buttons that send it or leave it. */
export function RegistryFormShell({
  problems: { found, general, attempt },
  busy,
  labels,
  cancelHref,
  onSubmit,
  children,
}: {
  problems: Pick<ComponentProps<typeof FormHead>, "found" | "general" | "attempt">;
  busy: boolean;
  labels: { submit: string; busy: string };
  /** Where the reader leaves it to; undefined where there is nothing else to do yet. */
  cancelHref: string | undefined;
  onSubmit: ComponentProps<"form">["onSubmit"];
  children: ReactNode;
}) {
  const t = useTranslations("platform.form");
  return (
    <form noValidate method="post" onSubmit={onSubmit} className="grid max-w-[60rem] gap-6">
      <FormHead
        found={found}
        general={general}
        attempt={attempt}
        title={t("cannot", { count: found.length })}
        kept={t("kept")}
      />
      <p className="text-14 text-ink-500">{t("required")}</p>
      {children}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="big" busy={busy} busyLabel={labels.busy}>
          {labels.submit}
        </Button>
        {cancelHref ? (
          <ButtonLink href={cancelHref} size="big">
            {t("cancel")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
