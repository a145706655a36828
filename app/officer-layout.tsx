import type { ReactNode } from "react";
import { OfficerFrame } from "@/components/frames/officer-frame";
import { api } from "@/server/trpc/caller";
import { readSite } from "./read-site";

/** Frames the pages of every officer, of a registry and of the platform. A layout does not know its page's address: each page asks for its reader itself. */
export async function OfficerLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "officer") return children;
  const [site, me] = await Promise.all([readSite(), call.officer.me()]);
  return (
    <OfficerFrame site={site} name={me.name} posts={me.posts} administersPlatform={me.administersPlatform}>
      {children}
    </OfficerFrame>
  );
}
