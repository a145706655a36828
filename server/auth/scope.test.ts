import { describe, expect, test } from "vitest";
import { registryRoles } from "@/lib/domain/officer-roles";
import type { ScopedDb } from "@/server/db/scope";
import { allows, permissions } from "./permissions";
import {
  type Entitlement,
  type PersonScope,
  personScopeOfSession,
  platformScopeOfSession,
  registryScopeOfSession,
  scopeOfOperator,
} from "./scope";

const officer = (memberships: Entitlement["memberships"]): Entitlement => ({
  sessionId: "00000000-0000-4000-8000-000000000001",
  accountId: "00000000-0000-4000-8000-000000000002",
  kind: "officer",
  memberships,
});
const here = { registryId: "00000000-0000-4000-8000-00000000000a", registryCode: "here" };

describe("a scope", () => {
  test("cannot be written by hand, and a plain object is no scoped transaction: the compiler says so", () => {
    // @ts-expect-error the brand is missing
    const forged: PersonScope = { kind: "person", personId: "x", actor: { kind: "person" } };
    // @ts-expect-error only withScope makes one
    const plain: ScopedDb = {};
    expect([forged.kind, plain]).toEqual(["person", {}]);
  });

  test("of a registry needs a role there that grants the permission; elsewhere the registry does not exist", () => {
    const reviewer = officer([{ ...here, role: "reviewer" }]);
    expect(registryScopeOfSession(reviewer, "here", "desk.open").registryId).toBe(here.registryId);
    const problem = (kind: string) => expect.objectContaining({ problem: expect.objectContaining({ kind }) });
    expect(() => registryScopeOfSession(reviewer, "there", "desk.open")).toThrow(problem("NOT_FOUND"));
    expect(() => registryScopeOfSession(reviewer, "here", "registry.administer")).toThrow(
      problem("FORBIDDEN"),
    );
  });

  test("of the platform needs the platform's role, which no registry gives", () => {
    expect(
      platformScopeOfSession(
        officer([{ registryId: null, registryCode: null, role: "platformAdministrator" }]),
      ).kind,
    ).toBe("platform");
    expect(() => platformScopeOfSession(officer(registryRoles.map((role) => ({ ...here, role }))))).toThrow();
  });

  test("of a person is not for officers, and a script's needs a reason", () => {
    expect(() => personScopeOfSession(officer([]))).toThrow();
    expect(() => scopeOfOperator(" ")).toThrow("needs a reason");
  });
});

describe("the permission table", () => {
  test("gives every role something, and nothing to nobody", () => {
    for (const role of registryRoles) expect(allows([role], "desk.open"), role).toBe(true);
    for (const permission of Object.keys(permissions) as (keyof typeof permissions)[])
      expect(allows([], permission)).toBe(false);
  });
});
