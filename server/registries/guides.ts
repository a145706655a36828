import "server-only";
import { type GuideRegistry, guideRegistry } from "@/lib/dto/guide";
import { findProfession } from "@/lib/professions";
import { isMatterCode } from "@/lib/professions/matters";
import type { Scope } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { readOpenRegistries } from "./repository";

/** Lists the registries whose matters have guides, by province and code; one of a profession unknown to this release has none. */
export async function listGuideRegistries(scope: Scope): Promise<GuideRegistry[]> {
  const registries = await withScope(scope, readOpenRegistries);
  return registries
    .filter(({ professionCode }) => findProfession(professionCode))
    .map(({ openedMatters, ...registry }) =>
      guideRegistry.parse({ ...registry, openedMatters: openedMatters.filter(isMatterCode) }),
    );
}
