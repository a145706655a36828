"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Reason } from "@/lib/errors";
import type { Refusal } from "./settle";

/** Words reasons in the reader's language; one without words becomes a general sentence with the reference number. */
export function useReasons(): (reason: Reason, reference?: string) => string {
  const t = useTranslations("reasons");
  return useCallback(
    (reason, reference) => {
      const key = reason.key as "other";
      if (key !== "other" && t.has(key)) return t(key, reason.values as never);
      return reference ? t("otherWithNumber", { reference }) : t("other");
    },
    [t],
  );
}

/** Words everything that a refusal says as one paragraph. */
export function useRefusal(): (refusal: Refusal) => string {
  const word = useReasons();
  return useCallback(
    ({ reasons, reference }) => reasons.map((reason) => word(reason, reference)).join(" "),
    [word],
  );
}
