"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Note } from "@/components/ui/note";

const widths = [800, 1200, 1600, 2400] as const;

/** Shows a certificate as it is drawn, also before it is collected; on paper it fills the page. */
export function Preview({
  id,
  version,
  alt,
}: {
  id: string /** Changes with the picture. */;
  version: string;
  alt: string;
}) {
  const t = useTranslations("certificate.detail");
  const [failed, setFailed] = useState(false);
  const address = (width: number) => `/api/certificates/${id}/page?width=${width}&v=${version}`;
  return (
    <div className="rounded-3 bg-desk p-3 phone:px-8 phone:py-6 print:bg-sheet print:p-0">
      {failed ? (
        <Note kind="wait">
          <p>{t("previewFailed")}</p>
        </Note>
      ) : (
        // biome-ignore lint/performance/noImgElement: the optimiser has no session, and the picture is its holder's alone
        <img
          src={address(1200)}
          srcSet={widths.map((width) => `${address(width)} ${width}w`).join(", ")}
          sizes="(min-width: 60rem) 40rem, 100vw"
          alt={alt}
          onError={() => setFailed(true)}
          className="mx-auto block h-auto min-h-40 w-full max-w-[40rem] bg-sheet shadow-document print:max-w-none print:shadow-none"
        />
      )}
    </div>
  );
}
