import { getTranslations } from "next-intl/server";
import { mostRows } from "@/lib/export/sheet";
import { RefusalNote } from "./refusal-note";

/** Says why the list that the reader wanted as a file was not exported. */
export async function ExportRefusal() {
  const [t, reasons] = await Promise.all([getTranslations("exports"), getTranslations("reasons.export")]);
  return (
    <RefusalNote
      title={t("refusedTitle")}
      words={{
        tooLong: reasons("tooLong", { most: mostRows }),
        busy: reasons("busy"),
        tooMany: reasons("tooMany"),
      }}
    />
  );
}
