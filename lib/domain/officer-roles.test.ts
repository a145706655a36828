import { expect, it } from "vitest";
import { findConflict, registryRoles } from "./officer-roles";

const here = (role: (typeof registryRoles)[number]) => ({ registryId: "here", role });

it("keeps the auditor of a registry apart from every other role there, and nowhere else", () => {
  for (const role of registryRoles.filter((one) => one !== "auditor")) {
    expect(findConflict([here(role), here("auditor")]), role).toEqual(["auditor", role]);
    expect(findConflict([here(role), { registryId: "there", role: "auditor" }]), role).toBeUndefined();
  }
});

it("keeps the platform's administrator apart from every role in every registry", () => {
  for (const role of registryRoles)
    expect(findConflict([here(role), { registryId: null, role: "platformAdministrator" }]), role).toEqual([
      "platformAdministrator",
      role,
    ]);
});

it("lets the other roles of a registry go together", () => {
  const others = registryRoles.filter((role) => role !== "auditor");
  expect(findConflict(others.map(here))).toBeUndefined();
  expect(findConflict([])).toBeUndefined();
});
