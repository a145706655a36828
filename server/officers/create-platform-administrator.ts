import "server-only";
import type { Reason } from "@/lib/errors";
import { ok, type Result } from "@/lib/result";
import { authScope, scopeOfOperator } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { type InvitationLink, makeInvitationLink } from "./invitation-link";
import { auditInvitation, inviteOfficer } from "./invite-officer";

/**
 * Makes a platform administrator for the deployment's operator. For one who is there already it makes a new link,
 * which is also the way back in when the last one lost his second factor.
 */
export async function createPlatformAdministrator(input: {
  login: string;
  name: string;
}): Promise<Result<InvitationLink, Reason>> {
  const scope = scopeOfOperator("create a platform administrator");
  const invited = await inviteOfficer(scope, { ...input, registry: null, roles: [] });
  if (!invited.ok) return invited;
  const { accountId, link } = invited.value;
  if (link) return ok(link);
  const auth = authScope(scope.actor);
  return withScope(auth, async (db) => {
    const renewed = await makeInvitationLink(db, accountId, { invitedBy: undefined });
    await auditInvitation(db, auth, accountId, null);
    return ok(renewed);
  });
}
