import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { exportFormats } from "@/lib/export/sheet";

/** Leads to each format of a list as it is narrowed; never fetched before it is asked for, since every export is logged. */
export async function ExportLinks({
  href,
  params,
  list,
}: {
  /** Address of the export without its format. */
  href: string;
  /** How the list is narrowed, as its own address says it. */
  params: URLSearchParams;
  /** What the list is called. */
  list: string;
}) {
  const t = await getTranslations("exports");
  const asked = params.size > 0 ? `?${params}` : "";
  return (
    <fieldset aria-label={t("as", { list })} className="flex flex-wrap items-center gap-2 print:hidden">
      <span aria-hidden="true" className="inline-flex items-center gap-1 text-14 text-ink-500">
        <Download className="size-4" />
        {t("export")}
      </span>
      {exportFormats.map((format) => (
        <a
          key={format}
          href={`${href}/${format}${asked}`}
          aria-label={t("in", { list, format: format.toUpperCase() })}
          className={buttonStyle({ className: "px-3" })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </fieldset>
  );
}
