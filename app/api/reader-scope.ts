import {
  type EmployerScope,
  type PersonScope,
  partyScopeOfSession,
  type RegistryScope,
  registryScopeOfSession,
} from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";

/** Gives the scope in which a reader asks for a file: an officer names the registry, everybody else reads what is his. */
export function readerScope(
  session: LiveSession,
  { searchParams }: URL,
): PersonScope | EmployerScope | RegistryScope {
  const registry = searchParams.get("registry");
  return registry === null
    ? partyScopeOfSession(session)
    : registryScopeOfSession(session, registry, "desk.open");
}
