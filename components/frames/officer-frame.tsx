import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReaderMenu } from "@/components/session/reader-menu";
import { professionName } from "@/lib/professions/codes";
import { RegistrySwitch } from "./registry-switch";
import type { Site } from "./site";
import type { Post } from "./switch-address";
import { WorkFrame } from "./work-frame";

/** Frames the officers' pages: ink cover, places and own menu. */
export async function OfficerFrame({
  site,
  name,
  posts,
  administersPlatform,
  children,
}: {
  site: Site;
  name: string;
  /** Where he serves; with several he switches in the cover. */
  posts: Post[];
  administersPlatform: boolean;
  children: ReactNode;
}) {
  const t = await getTranslations("desk");
  const named = posts.map((post) => ({ ...post, profession: professionName(post.professionCode) }));
  return (
    <WorkFrame
      site={site}
      areas={["desk", "documents", "platform", "procedure"]}
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
                { href: "/platform/calendar", label: t("platformCalendar") },
                { href: "/platform/imports", label: t("imports") },
                { href: "/platform/audit", label: t("platformAudit") },
              ]
            : []),
        ],
        tools: (
          <>
            {posts.length > 1 ? <RegistrySwitch posts={named} /> : null}
            <ReaderMenu reader={{ kind: "officer", name }} />
          </>
        ),
      }}
    >
      {children}
    </WorkFrame>
  );
}
