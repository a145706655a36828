"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignatureField } from "@/components/files/signature-field";
import { Note } from "@/components/ui/note";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

/** 个人签名图片 on the account page: drawn or uploaded here once, and offered by every new form. */
export function OwnSignature({
  image,
}: {
  /** Id of the newest one's file. */
  image: string | null;
}) {
  const t = useTranslations("account.signatureImage");
  const router = useRouter();
  const [stored, setStored] = useState<string>();
  return (
    <Sheet aria-labelledby="signature-image">
      <SheetHead id="signature-image" title={t("title")} />
      <SheetBody className="grid gap-4">
        <p>{t("text")}</p>
        {stored ? (
          <Note kind="ok" role="status">
            <p>{t("stored")}</p>
          </Note>
        ) : null}
        <SignatureField
          id="own-signature"
          value={stored ?? image ?? ""}
          required={false}
          error={undefined}
          onChange={(file) => {
            setStored(file);
            router.refresh();
          }}
        />
      </SheetBody>
    </Sheet>
  );
}
