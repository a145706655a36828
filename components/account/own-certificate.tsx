"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CopyButton } from "@/components/application/copy-button";
import { recordTime } from "@/components/session/record-time";
import { ApplyCertificate } from "@/components/signing/apply-certificate";
import { shortHex } from "@/components/signing/short-hex";
import { TestTag } from "@/components/signing/test-tag";
import { DataList } from "@/components/ui/data-list";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { Answer } from "@/lib/dto/answer";
import type { OwnCertificate as Certificate } from "@/lib/dto/signing";
import { RevokeCertificate } from "./revoke-certificate";

/** 个人数字证书 on the account page: applied for, shown, revoked, and applied for anew. */
export function OwnCertificate({
  certificate,
  apply,
  revoke,
}: {
  certificate: Certificate | null;
  apply: () => Promise<Answer<Certificate>>;
  revoke: (input: { serial: string }) => Promise<Answer<true>>;
}) {
  const t = useTranslations("account.certificate");
  const [done, setDone] = useState<"issued" | "revoked">();
  const told = useRef<HTMLDivElement>(null);
  const inUse = certificate !== null && !certificate.expired;
  const said = done === (inUse ? "issued" : "revoked") ? done : undefined; // once the page shows it too
  useEffect(() => {
    if (said) told.current?.focus(); // what had the focus is gone
  }, [said]);
  return (
    <Sheet aria-labelledby="certificate">
      <SheetHead id="certificate" title={t("title")}>
        {certificate ? <TestTag certificate={certificate} /> : null}
      </SheetHead>
      <SheetBody className="grid gap-4">
        {said ? (
          <div ref={told} tabIndex={-1}>
            <Note kind="ok" role="status">
              <p>{t(said)}</p>
            </Note>
          </div>
        ) : null}
        {certificate?.expired ? (
          <Note kind="wait" title={t("expiredTitle")}>
            <p>{t("expired", { until: dayOf(certificate.notAfter) })}</p>
          </Note>
        ) : null}
        {certificate && inUse ? (
          <>
            <p>{t("use")}</p>
            <Facts certificate={certificate} />
            <RevokeCertificate
              serial={certificate.serial}
              revoke={revoke}
              onDone={() => setDone("revoked")}
            />
          </>
        ) : (
          <ApplyCertificate apply={apply} onDone={() => setDone("issued")} />
        )}
      </SheetBody>
    </Sheet>
  );
}

function Facts({ certificate: { name, issuer, serial, notBefore, notAfter } }: { certificate: Certificate }) {
  const t = useTranslations("signing.certificate");
  const copy = useTranslations("signing.copy");
  return (
    <DataList
      columns={2}
      items={[
        { term: t("name"), value: name },
        { term: t("issuer"), value: issuer },
        {
          term: t("validity"),
          wide: "phone",
          value: t("validityText", { from: dayOf(notBefore), until: dayOf(notAfter) }),
        },
        {
          term: t("serial"),
          wide: "phone",
          value: (
            <span className="flex flex-wrap items-center gap-x-1">
              <span title={serial}>{shortHex(serial)}</span>
              <CopyButton
                text={serial}
                labels={{
                  copy: copy("copy"),
                  name: t("copySerial"),
                  copied: copy("copied"),
                  failed: copy("failed"),
                }}
                compact
              />
            </span>
          ),
        },
      ]}
    />
  );
}

function dayOf(instant: Date): string {
  return recordTime(instant).slice(0, 10);
}
