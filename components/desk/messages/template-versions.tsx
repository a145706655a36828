import { getTranslations } from "next-intl/server";
import { recordTime } from "@/components/session/record-time";
import type { TemplateView } from "@/lib/dto/message-template";

/** Lists how a text was worded at which time, the newest first; the default text last. */
export async function TemplateVersions({ view: { versions, language, standard } }: { view: TemplateView }) {
  const t = await getTranslations("templates");
  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <div>
        <h2 id="versions" className="text-20">
          {t("versions")}
        </h2>
        <p className="text-14 text-ink-500">{t(versions.length > 0 ? "versionsText" : "none")}</p>
      </div>
      <ol className="grid gap-3">
        {versions.map(({ version, at, text, gatewayTemplate }) => (
          <li key={version} className="border-rule border-b pb-3">
            <p className="flex flex-wrap gap-x-3 text-14 text-ink-500">
              <span>{t("version", { version })}</span>
              <time dateTime={at.toISOString()}>{t("since", { time: recordTime(at) })}</time>
              {gatewayTemplate ? <span>{t("gatewayOf", { id: gatewayTemplate })}</span> : null}
            </p>
            <p lang={text === null ? undefined : language} className="break-words text-ink-900">
              {text ?? t("standardText")}
            </p>
          </li>
        ))}
        <li>
          <p className="text-14 text-ink-500">{t("standardText")}</p>
          <p lang={language} className="break-words text-ink-900">
            {standard}
          </p>
        </li>
      </ol>
    </section>
  );
}
