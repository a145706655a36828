import { useTranslations } from "next-intl";

const toolPage = "https://www.962600.com/resources/tools";

/** Says plainly that a USB key cannot be used yet, and where its holder finds the tool and certificates. */
export function UsbKeyNote() {
  const t = useTranslations("enterpriseKey.usb");
  return (
    <details className="text-14">
      <summary className="inline-flex min-h-11 items-center text-azurite-700 underline underline-offset-[.28em]">
        {t("question")}
      </summary>
      <p>
        {t.rich("text", {
          link: (words) => (
            <a href={toolPage} target="_blank" rel="noreferrer">
              {words}
            </a>
          ),
        })}
      </p>
    </details>
  );
}
