import { useTranslations } from "next-intl";
import type { SigningView } from "@/lib/dto/signing";

/** Says what the document says, in its order of reading; the legal text is Chinese in every language of the interface. */
export function DocumentText({ title, text }: { title: string; text: SigningView["text"] }) {
  const t = useTranslations("signing.document");
  return (
    <article
      aria-label={t("textLabel")}
      className="mx-auto w-full max-w-[40rem] bg-sheet px-4 py-6 shadow-document phone:px-10 phone:py-8"
    >
      <div lang="zh-CN">
        <h2 className="mb-4 text-center font-serif text-20">{title}</h2>
        <dl>
          {text.map(({ label, value }, index) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a document's lines keep their order, and labels repeat
              key={index}
              className="grid gap-x-6 border-rule border-b py-2 phone:grid-cols-[8.5em_minmax(0,1fr)]"
            >
              <dt className="text-ink-500 max-phone:text-14">{label}</dt>
              <dd className="whitespace-pre-line text-ink-900">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="mt-4 text-14 text-ink-500">{t("signatureHere")}</p>
    </article>
  );
}
