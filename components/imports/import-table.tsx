import { Download } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import { type ImportName, importTables, templateOf } from "@/lib/imports/tables";
import { ImportFile } from "./import-file";

/** Offers one kind of import: what it does, its template, and the file to choose. */
export async function ImportTable({ table, registry }: { table: ImportName; registry?: string }) {
  const [t, locale] = await Promise.all([getTranslations("imports"), getLocale()]);
  const name = t(`tables.${table}.name`);
  const columns = importTables[table].columns.map(({ key, zh }) =>
    locale === "zh-CN" ? zh : `${key} (${zh})`,
  );
  return (
    <Sheet aria-labelledby={table}>
      <SheetHead id={table} title={name} />
      <SheetBody className="grid gap-4">
        <p>{t(`tables.${table}.text`)}</p>
        <p className="text-14 text-ink-500">{t("columnsOf", { columns: columns.join(", ") })}</p>
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(table))}`}
          download={`${name}.csv`}
          className={buttonStyle({ className: "justify-self-start" })}
        >
          <Download aria-hidden="true" />
          {t("template")}
        </a>
        <ImportFile table={table} {...(registry ? { registry } : {})} />
      </SheetBody>
    </Sheet>
  );
}
