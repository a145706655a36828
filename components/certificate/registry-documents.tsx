import { FileText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/cn";
import { Sheet, SheetBody, SheetHead } from "@/components/ui/sheet";
import type { OwnCertificateView } from "@/lib/dto/certificate";

/** Lists the registry's notices and decisions about the registration; nothing where there are none. */
export async function RegistryDocuments({ documents }: Pick<OwnCertificateView, "documents">) {
  const [t, words] = await Promise.all([getTranslations("register.act"), getTranslations("certificate")]);
  if (documents.length === 0) return null;
  return (
    <Sheet aria-labelledby="registry-documents">
      <SheetHead id="registry-documents" title={words("registryDocuments")} />
      <SheetBody>
        <ul className="grid justify-items-start">
          {documents.map(({ kind, number, fileId }) => (
            <li key={number}>
              <a
                href={`/api/files/${fileId}`}
                className={cn(buttonStyle({ variant: "quiet" }), "-ml-3 text-left")}
              >
                <FileText aria-hidden="true" />
                {t("document", { kind: t(`documents.${kind}`), number })}
              </a>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  );
}
