import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LiveSession } from "@/server/auth/sessions";
import { appRouter } from "@/server/trpc/root";
import { createCallerFactory } from "@/server/trpc/trpc";

/** What anybody may call without signing in; everything else must refuse him by itself. */
const open = [
  "account.requestPasswordResetCode",
  "account.requestSignInCode",
  "account.requestSignUpCode",
  "account.resetPassword",
  "account.signUp",
  "demo.accounts",
  "demo.phone",
  "employer.challenge",
  "guide.registries",
  "invitation.accept",
  "invitation.open",
  "portal.rows",
  "portal.site",
  "session.current",
  "session.end",
  "verify.byNumber",
  "verify.byToken",
];

const paths = Object.keys(appRouter._def.procedures).sort();
const createCaller = createCallerFactory(appRouter);

const session = (given: Partial<LiveSession>): LiveSession => ({
  sessionId: randomUUID(),
  accountId: randomUUID(),
  kind: "person",
  memberships: [],
  idleEndsAt: new Date(Date.now() + 60_000),
  endsAt: new Date(Date.now() + 60_000),
  ...given,
});

/** Calls a procedure by its path and answers the code of its refusal, or "answered". */
async function call(path: string, caller: LiveSession | undefined, input: unknown = {}): Promise<string> {
  const root: unknown = createCaller({ requestId: randomUUID(), client: {}, session: caller });
  const procedure = path
    .split(".")
    .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], root);
  return (procedure as (input: unknown) => Promise<unknown>)(input).then(
    () => "answered",
    (error: { code?: string }) => error.code ?? "unknown",
  );
}

describe("every procedure authorizes by itself", () => {
  test("the list of open procedures names procedures that exist", () => {
    expect(open.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test.each(paths.filter((path) => !open.includes(path)))(
    "%s refuses whoever is not signed in",
    async (path) => {
      expect(await call(path, undefined)).toBe("UNAUTHORIZED");
    },
  );

  test.each(paths.filter((path) => /^(platform|officer|desk|imports)\./.test(path)))(
    "%s is nothing for a person",
    async (path) => {
      expect(["NOT_FOUND", "FORBIDDEN"]).toContain(
        await call(path, session({}), { registry: "shanghai-cost-engineer" }),
      );
    },
  );

  test.each(paths.filter((path) => /^(application|certificate|file|messages|signing)\./.test(path)))(
    "%s is nothing for an officer, and nothing for an operator",
    async (path) => {
      expect(await call(path, session({ kind: "officer" }))).toBe("FORBIDDEN");
      const employer = { id: randomUUID(), bound: true };
      expect(await call(path, session({ kind: "operator", employer }))).toBe("FORBIDDEN");
    },
  );

  test.each(["desk.review", "desk.decide"])("%s is nothing for an officer without the role", async (path) => {
    const clerk = session({
      kind: "officer",
      memberships: [
        { registryId: randomUUID(), registryCode: "shanghai-cost-engineer", role: "counterClerk" },
      ],
    });
    const input = { registry: "shanghai-cost-engineer", id: randomUUID(), version: 1, opinion: "x" };
    expect(await call(path, clerk, { ...input, verdict: "recommend", decision: "grant", reasons: [] })).toBe(
      "FORBIDDEN",
    );
  });

  const ofEmployers = paths.filter((path) => path.startsWith("employer.") && !open.includes(path));

  test.each(ofEmployers)("%s is nothing for a person, and nothing for an officer", async (path) => {
    expect(await call(path, session({}))).toBe("FORBIDDEN");
    expect(await call(path, session({ kind: "officer" }))).toBe("FORBIDDEN");
  });

  const beforeBinding = ["employer.me", "employer.requestBindCode", "employer.bind"];

  test.each(ofEmployers.filter((path) => !beforeBinding.includes(path)))(
    "%s is nothing for an operator whose contact is not proved",
    async (path) => {
      const employer = { id: randomUUID(), bound: false };
      expect(await call(path, session({ kind: "operator", employer }))).toBe("FORBIDDEN");
    },
  );

  test.each(paths.filter((path) => path.startsWith("platform.")))(
    "%s is nothing for an officer of a registry",
    async (path) => {
      const registrar = session({
        kind: "officer",
        memberships: [
          { registryId: randomUUID(), registryCode: "shanghai-cost-engineer", role: "registryAdministrator" },
        ],
      });
      expect(await call(path, registrar)).toBe("NOT_FOUND");
    },
  );
});
