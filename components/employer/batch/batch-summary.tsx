"use client";

import { ArrowLeft, Stamp } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { OwnOperator } from "@/lib/dto/employer";
import { BatchResults } from "./batch-results";
import type { useSitting } from "./use-sitting";

// Reading a key file takes much code: it is loaded when the dialog is asked for.
const KeyDialog = dynamic(() =>
  import("@/components/enterprise-key/key-dialog").then((module) => module.KeyDialog),
);

/** What is going to be signed, the one password, and what came of each document. */
export function BatchSummary({
  ids,
  operator,
  back,
  sitting,
}: {
  ids: string[];
  operator: OwnOperator;
  back: string;
  sitting: ReturnType<typeof useSitting>;
}) {
  const t = useTranslations("employer.batch");
  const [open, setOpen] = useState(false);
  const { agreed, unsigned, states, working, choices } = sitting;
  const begun = states.size > 0;
  const signed = agreed.length - unsigned.length;
  return (
    <div className="grid gap-5">
      {begun && !working ? (
        <Note
          kind={unsigned.length === 0 ? "ok" : "wait"}
          role="status"
          title={t("result", { signed, count: agreed.length })}
        >
          <p>{t(unsigned.length === 0 ? "allSigned" : "someUnsigned")}</p>
        </Note>
      ) : null}
      <BatchResults ids={ids} choices={choices} states={states} />
      <div className="flex flex-wrap items-center gap-3">
        {unsigned.length > 0 || agreed.length === 0 ? (
          <Button
            variant="primary"
            size="big"
            busy={working}
            unavailableReason={agreed.length === 0 ? t("nothingAgreed") : undefined}
            onClick={() => setOpen(true)}
          >
            <Stamp />
            {t(begun ? "signRest" : "sign", { count: unsigned.length })}
          </Button>
        ) : null}
        {begun ? null : (
          <Button onClick={() => sitting.goTo(ids.length - 1)}>
            <ArrowLeft />
            {t("previous")}
          </Button>
        )}
        <ButtonLink href={back} variant={begun && unsigned.length === 0 ? "primary" : "quiet"}>
          {t("toList")}
        </ButtonLink>
      </div>
      {open ? (
        <KeyDialog
          open
          onClose={() => setOpen(false)}
          title={t("dialog")}
          busyLabel={t("signing", { at: Math.min(agreed.length, signed + 1), count: agreed.length })}
          expectedSerial={operator.serial}
          onSigner={async (signer) => {
            await sitting.sign(signer);
            setOpen(false);
          }}
        >
          <p>{t("dialogText", { count: unsigned.length })}</p>
        </KeyDialog>
      ) : null}
    </div>
  );
}
