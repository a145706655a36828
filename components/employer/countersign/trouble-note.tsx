"use client";

import { useTranslations } from "next-intl";
import { signInAddress } from "@/components/session/next-path";
import { SeeLatest } from "@/components/trpc/see-latest";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { CountersignTrouble } from "./use-countersigning";

/** Says that it was not signed, or that this is still to be found out, why, and what to do. */
export function TroubleNote({
  trouble: { text, signedOut, unknown, overtaken },
  alert,
}: {
  trouble: CountersignTrouble;
  /** It has just happened. */
  alert: boolean;
}) {
  const t = useTranslations("employer.countersign");
  return (
    <Note
      kind="no"
      role={alert ? "alert" : undefined}
      title={t(unknown ? "unknown" : "notSigned")}
      action={
        signedOut ? (
          <ButtonLink variant="primary" href={signInAddress(location.pathname + location.search, "employer")}>
            {t("signIn")}
          </ButtonLink>
        ) : overtaken ? (
          <SeeLatest />
        ) : undefined
      }
    >
      <p>{text}</p>
    </Note>
  );
}
