import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import type { ImportReport } from "@/lib/dto/import";
import { AppError } from "@/lib/errors";
import { type ImportName, importTables } from "@/lib/imports/tables";
import type { PlatformScope, RegistryScope } from "@/server/auth/scope";
import { now } from "@/server/clock";
import { withScope } from "@/server/db/scope";
import { paperRegistrations } from "@/server/registrations/import-paper";
import { readRegistry } from "@/server/registries/settings";
import { enterprises } from "./import-enterprises";
import { qualifications } from "./import-qualifications";
import { realNames } from "./import-real-names";
import { type ImportMode, importBytes } from "./table-import";

/** Takes a file into a directory or a register, whole or not at all; or says what that would do. */
export function importFile(
  scope: PlatformScope | RegistryScope,
  name: ImportName,
  bytes: Uint8Array,
  mode: ImportMode,
): Promise<ImportReport> {
  if (importTables[name].owner !== scope.kind)
    throw new AppError("INVALID", `${name} is not imported in the scope of a ${scope.kind}`);
  const today = plainDateIn(now());
  if (scope.kind === "registry") return intoRegister(scope, name, bytes, mode);
  return name === "enterprises"
    ? importBytes(scope, bytes, enterprises, mode)
    : importBytes(scope, bytes, realNames(today), mode);
}

async function intoRegister(
  scope: RegistryScope,
  name: ImportName,
  bytes: Uint8Array,
  mode: ImportMode,
): Promise<ImportReport> {
  const today = plainDateIn(now());
  const registry = await withScope(scope, (db) => readRegistry(db, { id: scope.registryId }, today));
  if (name === "paper-registrations")
    return importBytes(scope, bytes, paperRegistrations(scope, registry, today), mode);
  if (registry.profession.qualification.kind !== "registerOrUpload")
    throw new AppError("REFUSED", "the profession reads no qualification from a register", [
      { key: "import.noQualifications" },
    ]);
  return importBytes(scope, bytes, qualifications(scope, registry.profession, today), mode);
}
