import "server-only";
import type { z } from "zod";
import { type ImportReport, importBytes, type importQuery, problemsShown } from "@/lib/dto/import";
import { AppError } from "@/lib/errors";
import { importTables } from "@/lib/imports/tables";
import { countTry } from "@/server/auth/rate-limit";
import {
  type PlatformScope,
  platformScopeOfSession,
  type RegistryScope,
  registryScopeOfSession,
} from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { boundedWork } from "@/server/files/bounded-work";
import { readUpload } from "@/server/files/upload-intake";
import { importFile } from "./import-file";

const work = boundedWork({ running: 1, waiting: 3 });
const perOfficer = { points: 120, seconds: 60 * 60 };

/**
 * Looks at an officer's file, or takes it in. The file is sent for each and never stored: it is full of ID numbers, and what is
 * taken in is what was just sent and checked.
 */
export async function uploadImport(
  session: LiveSession,
  request: { body: ReadableStream<Uint8Array> | null; headers: Headers },
  { table, registry, mode }: z.output<typeof importQuery>,
): Promise<ImportReport> {
  const scope = scopeFor(session, importTables[table].owner, registry);
  await countTry(`import:${session.accountId}`, perOfficer);
  const { bytes } = await readUpload(request, importBytes);
  const report = await work.run(() => importFile(scope, table, bytes, mode));
  return { ...report, problems: report.problems.slice(0, problemsShown) };
}

function scopeFor(
  session: LiveSession,
  owner: "registry" | "platform",
  registry: string | undefined,
): PlatformScope | RegistryScope {
  if (owner === "platform") return platformScopeOfSession(session);
  if (!registry) throw new AppError("INVALID", "an import into a register names its registry");
  return registryScopeOfSession(session, registry, "register.import");
}
