"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { specialtyName } from "@/components/application/progress";
import { useTRPCClient } from "@/components/trpc/client";
import { ReasonsNote } from "@/components/trpc/reasons-note";
import { useCommand } from "@/components/trpc/use-command";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { OwnCertificateView } from "@/lib/dto/certificate";
import { inLocale } from "@/lib/locale";

/** Collects a certificate after its holder has looked at what it will say. */
export function ConfirmClaim({
  certificate,
  opened,
}: {
  certificate: OwnCertificateView;
  /** True when the reader pressed 领证 on the page before. */
  opened: boolean;
}) {
  const t = useTranslations("certificate");
  const client = useTRPCClient();
  const router = useRouter();
  const [open, setOpen] = useState(opened);
  const { busy, refusal, run, forget } = useCommand();
  async function claim() {
    const done = await run(client.certificate.claim.mutate({ id: certificate.id }));
    if (done.ok) setOpen(false);
    router.refresh(); // also after a refusal: what the page shows may be behind
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (busy) return;
        setOpen(next);
        forget();
      }}
      trigger={
        <Button variant="primary" size="big" block>
          {t("claim")}
        </Button>
      }
      title={t("confirm.title")}
      closeLabel={t("confirm.close")}
      cancelLabel={t("confirm.later")}
      confirmLabel={t("confirm.confirm")}
      busy={busy}
      busyLabel={t("confirm.claiming")}
      onConfirm={claim}
    >
      <ReasonsNote role="alert" title={t("confirm.failed")} refusal={refusal} />
      <ToBeConfirmed certificate={certificate} />
      <Note>
        <p>{t("confirm.happens", { number: certificate.hotline })}</p>
      </Note>
    </ConfirmDialog>
  );
}

function ToBeConfirmed({ certificate }: { certificate: OwnCertificateView }) {
  const t = useTranslations("certificate");
  const locale = useLocale();
  const { name, photo, specialty, professionCode } = certificate;
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-4">
      {photo ? (
        // biome-ignore lint/performance/noImgElement: the optimiser has no session, and the file is its owner's alone
        <img
          src={`/api/files/${photo}`}
          alt={t("confirm.photo", { name })}
          className="h-35 w-25 flex-none border border-rule-strong bg-paper-sunk object-cover"
        />
      ) : null}
      <DataList
        look="plain"
        className="min-w-0 flex-1 basis-60 [--term:6.5em]"
        items={[
          { term: t("confirm.name"), value: <span lang="zh-CN">{name}</span> },
          { term: t("confirm.sex"), value: t(certificate.sex) },
          { term: t("confirm.birthDate"), value: certificate.birthDate },
          { term: t("detail.number"), value: <span lang="zh-CN">{certificate.number}</span> },
          { term: t("detail.employer"), value: <span lang="zh-CN">{certificate.employer}</span> },
          ...(specialty
            ? [{ term: t("detail.specialty"), value: specialtyName(professionCode, specialty, locale) }]
            : []),
          { term: t("detail.validUntil"), value: certificate.validTo },
          { term: t("detail.authority"), value: inLocale(certificate.authority, locale) },
        ]}
      />
    </div>
  );
}
