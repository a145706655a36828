import { getLocale, getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import { Link } from "@/components/ui/link";
import { Note } from "@/components/ui/note";
import { identityDocumentLabel } from "@/lib/domain/identity-document";
import type { OwnCorrection } from "@/lib/dto/correction";
import { inLocale } from "@/lib/locale";

/** Tells a person of the corrections of his name or document: what waits, and what became of the others. */
export async function OwnCorrections({ corrections }: { corrections: OwnCorrection[] }) {
  const t = await getTranslations("correction.own");
  return (
    <div className="mt-4 grid gap-3">
      {corrections.map((correction) => (
        <Told key={correction.id} correction={correction} />
      ))}
      <p>
        <Link href="/guides/identity" className="inline-flex min-h-11 items-center">
          {t("how")}
        </Link>
      </p>
    </div>
  );
}

async function Told({ correction }: { correction: OwnCorrection }) {
  const [t, locale] = await Promise.all([getTranslations("correction.own"), getLocale()]);
  const { state, hotline, enteredAt, decidedAt } = correction;
  const written = ({ name, idType, idNumber }: OwnCorrection["before"]) =>
    t("identity", { name, idType: inLocale(identityDocumentLabel(idType), locale), idNumber });
  const authority = inLocale(correction.authority, locale);
  const change = { before: written(correction.before), after: written(correction.after) };
  const time = recordTime(decidedAt ?? enteredAt).slice(0, 16);
  if (state === "waiting")
    return (
      <Note kind="wait" title={t("waiting", { authority })}>
        <p>{t("waitingText", { ...change, time, hotline })}</p>
      </Note>
    );
  return (
    <Note
      kind={state === "approved" ? "ok" : "no"}
      action={state === "approved" ? <Link href="/certificates">{t("toCertificates")}</Link> : undefined}
    >
      <p>
        {state === "approved"
          ? t("approved", { ...change, authority, time })
          : t("rejected", { ...change, authority, time, opinion: correction.opinion ?? "" })}
      </p>
    </Note>
  );
}
