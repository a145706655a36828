"use client";

import { useTranslations } from "next-intl";
import { useReasons } from "@/components/trpc/use-reasons";
import { Note } from "@/components/ui/note";
import type { Reason } from "@/lib/errors";

/** Says why the employer cannot sign now; nothing when it can. */
export function Obstacles({ reasons }: { reasons: Reason[] }) {
  const t = useTranslations("employer.obstacles");
  const word = useReasons();
  if (reasons.length === 0) return null;
  return (
    <Note kind="no" title={t("title")}>
      {reasons.map((reason) => (
        <p key={reason.key}>{word(reason)}</p>
      ))}
    </Note>
  );
}
