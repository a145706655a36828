import "server-only";
import { z } from "zod";
import { exampleDocument } from "@/lib/documents/example-document";
import { noticeTexts } from "@/lib/documents/notice-texts";
import { documentKinds } from "@/lib/domain/document-numbers";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import { countTry } from "@/server/auth/rate-limit";
import { registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { drawOfficial } from "@/server/documents/official/draw-official";
import { readEnv } from "@/server/env";
import { readIssuingRegistry } from "@/server/official/issuing-registry";
import { readProfession } from "@/server/registries/read-profession";
import { undrawableTexts } from "./save-notice-texts";

const perOfficer = { points: 120, seconds: 60 * 60 };
const kind = z.enum(documentKinds);

/** Draws, for an administrator of a registry, the document of a kind about nobody with proposed texts; it is not sealed and kept nowhere. */
export async function previewNotice(
  session: LiveSession,
  registryCode: string,
  proposed: { kind: unknown; texts: unknown },
): Promise<{ title: string; bytes: Uint8Array }> {
  const scope = registryScopeOfSession(session, registryCode, "registry.administer");
  const [wanted, texts] = [kind.safeParse(proposed.kind), noticeTexts.safeParse(proposed.texts)];
  if (!wanted.success || !texts.success)
    throw new AppError("INVALID", "a preview of texts that are none", [{ key: "noticeTexts.unfit" }]);
  const undrawable = await undrawableTexts(texts.data);
  if (undrawable.length > 0) throw new AppError("INVALID", "texts that cannot be drawn", undrawable);
  await countTry(`preview:${session.accountId}`, perOfficer);
  const { registry, profession } = await withScope(scope, async (db) => ({
    registry: await readIssuingRegistry(db, scope.registryId),
    profession: await readProfession(db, scope.registryId),
  }));
  const content = exampleDocument(wanted.data, {
    profession,
    registry: { ...registry, texts: texts.data },
    day: plainDateIn(now()),
    verifyUrl: `${readEnv().publicUrl}/register`,
  });
  return { title: content.title, bytes: await drawOfficial(content, now()) };
}
