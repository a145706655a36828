import { ExternalLink } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import { inLocale } from "@/lib/locale";
import { professionOf } from "@/lib/professions";

const readerAddress = "https://www.suwell.cn/"; // a maker of free OFD readers for Windows, Linux, Android and iOS

/** Says in which format the certificates of these professions come, where a manual has a word on it in that, and where to get a reader. */
export async function OfdNote({ professionCodes }: { professionCodes: readonly string[] }) {
  const [t, locale] = await Promise.all([getTranslations("certificate"), getLocale()]);
  const notes = [...new Set(professionCodes)].map((code) => professionOf(code).notes.certificate);
  return (
    <Note className="print:hidden">
      {notes
        .filter((note) => note !== undefined)
        .map((note) => (
          <p key={note.zh}>{inLocale(note, locale)}</p>
        ))}
      {notes.includes(undefined) ? <p>{t("ofdNote")}</p> : null}
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
