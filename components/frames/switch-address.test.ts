import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { registryOf, switchAddress } from "./switch-address";

const permissions = [
  "desk.open",
  "correction.read",
  "register.read",
  "register.import",
  "registry.administer",
  "audit.read",
  "statistics.read",
  "person.resetMobile",
] as const;

const there = { registry: "there", permissions: ["desk.open", "audit.read"] as const };
const to = { ...there, permissions: [...there.permissions] };

it("leads to the same place in the other registry, where the officer may enter it", () => {
  expect(switchAddress("/desk/here/queue", to)).toBe("/desk/there/queue");
  expect(switchAddress("/desk/here/audit", to)).toBe("/desk/there/audit");
  expect(switchAddress("/desk/here/settings", to)).toBe("/desk/there");
});

it("leads to the desk from a case, from outside and from what it does not know", () => {
  for (const path of ["/desk/here/applications/1", "/desk", "/platform", "/desk/here", "/desk/here/invented"])
    expect(switchAddress(path, to), path).toBe("/desk/there");
});

it("knows every place of the desk but a single case", () => {
  const pages = readdirSync("app/(registry)/desk/[registry]", { withFileTypes: true });
  const all = [...permissions];
  for (const { name } of pages.filter((page) => page.isDirectory() && page.name !== "applications"))
    expect(switchAddress(`/desk/here/${name}`, { registry: "there", permissions: all }), name).toBe(
      `/desk/there/${name}`,
    );
});

it("reads the registry out of an address", () => {
  expect(registryOf("/desk/here/queue")).toBe("here");
  expect(registryOf("/desk")).toBeUndefined();
});
