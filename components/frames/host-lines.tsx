import { getTranslations } from "next-intl/server";
import type { Site } from "./site";

/** Says in a footer who runs this deployment and how to call. */
export async function HostLines({ host }: Pick<Site, "host">) {
  const t = await getTranslations("layout");
  if (!host) return <p>{t("noHost")}</p>;
  return (
    <>
      <p>{t("host", { authority: host.authority })}</p>
      <p>{t("hostHotline", { number: host.hotline })}</p>
    </>
  );
}
