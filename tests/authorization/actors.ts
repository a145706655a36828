import type { RegistryRole, Role } from "@/lib/domain/officer-roles";
import { registryRoles } from "@/lib/domain/officer-roles";

/** The two registries of the matrix's world; whatever belongs to one stands on its side, and "nowhere" is what does not exist. */
export const sides = ["here", "there"] as const;
export type Side = (typeof sides)[number];
export const places = [...sides, "nowhere"] as const;
export type Place = (typeof places)[number];

/** Somebody who may ask: what he is, and what his account entitles him to by what the product promises. */
export interface Actor {
  name: string;
  /** How docs/authorization.md calls all of his kind. */
  group: string;
  kind: "anonymous" | "person" | "operator" | "officer";
  /** Whose things are his: a person's and an employer's own stand on one side. */
  side?: Side;
  /** Whether his session still counts; a blocked one's does not. */
  live: boolean;
  /** An operator's contact is proved. */
  bound?: boolean;
  /** An officer's roles in each registry. */
  roles: Record<Side, readonly Role[]>;
  platform: boolean;
}

const nobody = { live: true, roles: { here: [], there: [] }, platform: false } as const;
const rolesOn = (side: Side, roles: readonly Role[]) => ({ here: [], there: [], [side]: roles });

const officerWith = (side: Side, role: RegistryRole): Actor => ({
  ...nobody,
  name: `${role} ${side}`,
  group: role,
  kind: "officer",
  side,
  roles: rolesOn(side, [role]),
});

const ofSide = (side: Side): Actor[] => [
  { ...nobody, name: `applicant ${side}`, group: "applicant", kind: "person", side },
  { ...nobody, name: `operator ${side}`, group: "operator", kind: "operator", side, bound: true },
  {
    ...nobody,
    name: `unproved operator ${side}`,
    group: "unproved operator",
    kind: "operator",
    side,
    bound: false,
  },
  {
    ...nobody,
    name: `blocked operator ${side}`,
    group: "disabled account",
    kind: "operator",
    side,
    bound: true,
    live: false,
  },
  ...registryRoles.map((role) => officerWith(side, role)),
  {
    ...nobody,
    name: `disabled person ${side}`,
    group: "disabled account",
    kind: "person",
    side,
    live: false,
  },
  {
    ...officerWith(side, "decider"),
    name: `disabled decider ${side}`,
    group: "disabled account",
    live: false,
  },
  // In service, but not in this post: the account is alive and the registry does not exist for him.
  {
    ...nobody,
    name: `suspended decider ${side}`,
    group: "suspended officer",
    kind: "officer",
    side,
  },
];

/** Everybody of the matrix. The last but one serves in both registries, with roles that must not mix. */
export const actors: readonly Actor[] = [
  { ...nobody, name: "anonymous", group: "anonymous", kind: "anonymous" },
  ...sides.flatMap(ofSide),
  {
    ...nobody,
    name: "reviewer here and administrator there",
    group: "officer of both",
    kind: "officer",
    side: "here",
    roles: { here: ["reviewer"], there: ["registryAdministrator"] },
  },
  {
    ...nobody,
    name: "platform administrator",
    group: "platform administrator",
    kind: "officer",
    platform: true,
  },
];
