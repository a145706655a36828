import { getLocale } from "next-intl/server";
import type { Site } from "@/components/frames/site";
import { inLocale } from "@/lib/locale";
import { chooseLocale } from "@/server/actions/preferences";
import { sessionWarning } from "@/server/auth/session-policy";
import { api } from "@/server/trpc/caller";

/** Reads what every layout tells its frame of the deployment. */
export async function readSite(): Promise<Site> {
  const call = await api();
  const [locale, { demo, host }] = await Promise.all([getLocale(), call.portal.site()]);
  return {
    demo,
    host: host ? { authority: inLocale(host.authority, locale), hotline: host.hotline } : undefined,
    warningSeconds: sessionWarning,
    chooseLocale,
  };
}
