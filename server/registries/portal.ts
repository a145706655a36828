import "server-only";
import { z } from "zod";
import { bilingual } from "@/lib/dto/bilingual";
import { licenceItems } from "@/lib/portal/catalogue";
import type { Scope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { readEnv } from "@/server/env";
import { readOpenRegistries } from "./repository";

/** One row of the portal: a licence, and the registries of this deployment where it can be applied for. */
export const portalRow = z.object({
  title: bilingual,
  handledHere: z.boolean(),
  professionCode: z.string(),
  registries: z.array(
    z.object({
      code: z.string(),
      authority: bilingual,
      province: bilingual,
      hotline: z.string(),
      open: z.boolean(),
    }),
  ),
});

/** What the frame of every page names: who runs the deployment and whether it is a demonstration. */
export const site = z.object({
  demo: z.boolean(),
  host: z.object({ authority: bilingual, province: bilingual, hotline: z.string() }).nullable(),
});

/** Lists the portal's rows with the registries that serve each. */
export async function listPortalRows(scope: Scope): Promise<z.infer<typeof portalRow>[]> {
  const registries = await withScope(scope, readOpenRegistries);
  return licenceItems.map(({ title, professionCode, elsewhere }) => {
    const serving = registries.filter((registry) => registry.professionCode === professionCode);
    return {
      title,
      handledHere: !elsewhere || serving.length > 0,
      professionCode,
      registries: serving.map(({ code, authority, province, hotline, openedMatters }) => ({
        code,
        authority,
        province,
        hotline,
        open: openedMatters.length > 0,
      })),
    };
  });
}

/** Tells who runs this deployment: the first registry's authority, by province code and code. */
export async function describeSite(scope: Scope): Promise<z.infer<typeof site>> {
  const [first] = await withScope(scope, readOpenRegistries);
  return {
    demo: readEnv().mode === "demo",
    host: first ? { authority: first.authority, province: first.province, hotline: first.hotline } : null,
  };
}
