import { ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";

const readerAddress = "https://www.suwell.cn/"; // a maker of free OFD readers for Windows, Linux, Android and iOS

/** Says in which format certificates come and where to get a reader for it. */
export async function OfdNote() {
  const t = await getTranslations("certificate");
  return (
    <Note className="print:hidden">
      <p>{t("ofdNote")}</p>
      <p>
        <OfdReaderLink />
      </p>
    </Note>
  );
}

/** Leads to an OFD reader, on its maker's own site. */
export async function OfdReaderLink() {
  const t = await getTranslations("certificate.detail");
  return (
    <a href={readerAddress} target="_blank" rel="noopener noreferrer">
      {t("reader")}
      <ExternalLink aria-hidden="true" className="ml-1 inline size-4 align-[-.15em]" />
      <span className="sr-only">{t("newWindow")}</span>
    </a>
  );
}
