import { getTranslations } from "next-intl/server";
import { CopyButton } from "@/components/application/copy-button";
import { QrCode } from "@/components/platform/qr-code";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";

/** Lets the holder show his certificate: a code to be scanned and a link to be handed over. */
export async function Show({ verifyUrl }: { verifyUrl: string }) {
  const t = await getTranslations("certificate.show");
  return (
    <Sheet aria-labelledby="show" className="print:hidden">
      <SheetHead id="show" title={t("title")} />
      <SheetBody className="grid gap-4">
        <div className="flex flex-wrap items-start gap-4">
          <QrCode text={verifyUrl} label={t("qr")} />
          <p className="min-w-0 flex-1 basis-32 text-14">{t("text")}</p>
        </div>
        <p className="text-14 text-ink-500">{t("handed")}</p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <CopyButton
            text={verifyUrl}
            variant="secondary"
            labels={{ copy: t("copy"), copied: t("copied"), failed: t("copyFailed") }}
          />
          <a
            href={verifyUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="inline-flex min-h-11 items-center text-14"
          >
            {t("open")}
          </a>
        </div>
      </SheetBody>
    </Sheet>
  );
}
