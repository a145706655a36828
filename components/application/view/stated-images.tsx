import { getTranslations } from "next-intl/server";
import type { Answers } from "@/lib/forms/answers";

/** Shows the photo and the signature that an application brings. */
export async function StatedImages({
  answers: { photo, signatureImage },
  name,
  registry,
}: {
  answers: Answers;
  /** Whose they are. */
  name: string;
  /** The registry for which an officer reads; the parties need none. */
  registry?: string | undefined;
}) {
  const t = await getTranslations("applications.view");
  const address = (id: string) =>
    registry ? `/api/files/${id}?${new URLSearchParams({ registry })}` : `/api/files/${id}`;
  return (
    <div className="flex flex-wrap gap-6">
      <figure>
        <figcaption className="mb-1 text-14 text-ink-500">{t("photo")}</figcaption>
        {/* biome-ignore lint/performance/noImgElement: the optimiser has no session, and the file is not public */}
        <img
          src={address(photo)}
          alt={t("photoAlt", { name })}
          className="h-42 w-30 rounded-1 border border-rule bg-paper-sunk object-cover"
        />
      </figure>
      {signatureImage ? (
        <figure className="min-w-0">
          <figcaption className="mb-1 text-14 text-ink-500">{t("signature")}</figcaption>
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img
            src={address(signatureImage)}
            alt={t("signatureAlt", { name })}
            className="h-24 max-w-full rounded-1 border border-rule bg-sheet object-contain p-2"
          />
        </figure>
      ) : null}
    </div>
  );
}
