import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReaderMenu } from "@/components/session/reader-menu";
import type { Site } from "./site";
import { WorkFrame } from "./work-frame";

/** Frames the officers' pages: ink cover, places and own menu. */
export async function OfficerFrame({
  site,
  name,
  administersPlatform,
  children,
}: {
  site: Site;
  name: string;
  administersPlatform: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations("desk");
  return (
    <WorkFrame
      site={site}
      areas={["desk", "documents", "platform"]}
      reader="officer"
      toast={t("toast")}
      cover={{
        audience: "registry",
        brand: { href: "/desk", role: t("brand") },
        nav: [
          { href: "/desk", label: t("desk") },
          ...(administersPlatform
            ? [
                { href: "/platform", label: t("registries") },
                { href: "/platform/administrators", label: t("administrators") },
                { href: "/platform/imports", label: t("imports") },
              ]
            : []),
        ],
        tools: <ReaderMenu reader={{ kind: "officer", name }} />,
      }}
    >
      {children}
    </WorkFrame>
  );
}
