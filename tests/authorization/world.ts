import { encode } from "next-auth/jwt";
import { authScope } from "@/server/auth/scope";
import { findSession, type LiveSession, openSession } from "@/server/auth/sessions";
import { withScope } from "@/server/db/scope";
import { readSecrets } from "@/server/secrets";
import { makeRegister, registryCode } from "../factories/application";
import { makeBarePerson } from "../factories/bare-person";
import { creditCode } from "../factories/credit-code";
import { companyName } from "../factories/staff";
import { currentSuperuser, query } from "../support/own-database";
import { type Actor, actors, type Place, type Side, sides } from "./actors";
import { nowhere, type Objects } from "./objects";
import { makeParties, type Parties } from "./parties";
import { makeRegistersThings } from "./registers-things";

/** The codes of the two registries: the same profession in two provinces, so that nothing but the registry tells them apart. */
export const codes: Record<Side, string> = { here: registryCode, there: "zhejiang-cost-engineer" };

/** An actor in the database: his session as the product reads it, and the cookie that carries it. */
export interface Present {
  session: LiveSession | undefined;
  cookie: string | undefined;
}

/** Everything that the matrix asks about, and everybody who asks. */
export interface World {
  present: Record<string, Present>;
  /** What a cell's input is made of; an officer's own view and leave are his in each of his registries. */
  objects(actor: Actor, place: Place): Objects;
}

/** Makes the two registries with all that entries name, and a live session for every actor; then disables whoever is disabled. */
export async function makeWorld(): Promise<World> {
  await makeRegister();
  await query(
    currentSuperuser(),
    "UPDATE registry SET opened_matters = array_append(opened_matters, 'paperExchange') WHERE NOT 'paperExchange' = ANY (opened_matters)",
  );
  const parties = {} as Record<Side, Parties>;
  const accounts: Record<string, string> = {};
  for (const side of sides) {
    parties[side] = await makeParties(codes[side], { name: companyName(), creditCode: creditCode() });
    for (const actor of actors.filter((one) => one.side === side))
      accounts[actor.name] = await accountOf(actor, parties[side]);
  }
  accounts["platform administrator"] = await makeOfficer({ platform: ["platformAdministrator"] });
  const own: Record<string, Pick<Objects, "view" | "leave">> = {};
  const things = {} as Record<Side, Objects>;
  for (const side of sides) {
    for (const actor of actors.filter(({ roles }) => roles[side].length > 0))
      own[`${actor.name} ${side}`] = await makeOwnThings(accounts[actor.name] ?? "", codes[side]);
    things[side] = await makeRegistersThings(codes[side], parties[side], {
      acceptanceOfficer: accounts[`acceptanceOfficer ${side}`] ?? "",
      administrator: accounts[`registryAdministrator ${side}`] ?? "",
      officer: await makeOfficer({ [codes[side]]: ["reviewer"] }),
      ...(own[`reviewer ${side}`] as Pick<Objects, "view" | "leave">),
    });
  }
  const missing = nowhere();
  return {
    present: await signEverybodyIn(accounts),
    objects: (actor, place) => ({
      ...(place === "nowhere" ? missing : { ...things[place], ...own[`${actor.name} ${place}`] }),
      self: accounts[actor.name] ?? missing.self,
    }),
  };
}

async function accountOf(actor: Actor, parties: Parties): Promise<string> {
  if (actor.kind === "operator")
    return actor.live ? (actor.bound ? parties.operator : parties.unproved) : parties.blocked;
  if (actor.kind === "person") return actor.live ? parties.person : (await makeBarePerson()).personId;
  const roles = actor.group === "suspended officer" ? { here: [], there: [] } : actor.roles;
  const account = await makeOfficer(Object.fromEntries(sides.map((side) => [codes[side], [...roles[side]]])));
  if (actor.group === "suspended officer" && actor.side)
    await query(
      currentSuperuser(),
      `INSERT INTO membership (account_id, registry_id, role, suspended_at, suspended_reason) SELECT $1, id, 'decider', now(), 'on leave of absence' FROM registry WHERE code = $2`,
      [account, codes[actor.side]],
    );
  return account;
}

async function makeOfficer(posts: Record<string, readonly string[]>): Promise<string> {
  const [row] = await query<{ id: string }>(
    currentSuperuser(),
    `WITH made AS (INSERT INTO account (kind, status, login, name) VALUES ('officer', 'active', 'o-' || substr(md5(random()::text), 1, 12), '测试员') RETURNING id),
       given AS (SELECT key AS code, jsonb_array_elements_text(value) AS role FROM jsonb_each($1::jsonb)),
       posts AS (INSERT INTO membership (account_id, registry_id, role) SELECT made.id, r.id, given.role FROM made, given LEFT JOIN registry r ON r.code = given.code)
     SELECT id FROM made`,
    [JSON.stringify(posts)],
  );
  return row?.id ?? "";
}

/** A saved view and a leave of an officer in a registry. */
async function makeOwnThings(officer: string, code: string): Promise<Pick<Objects, "view" | "leave">> {
  const [row] = await query<{ view: string; leave: string }>(
    currentSuperuser(),
    `WITH r AS (SELECT id FROM registry WHERE code = $2),
       v AS (INSERT INTO queue_view (registry_id, officer_id, slot, name, filter, created_at) SELECT id, $1, 1, 'v', '{"view":"running"}', now() FROM r RETURNING id),
       l AS (INSERT INTO officer_leave (registry_id, officer_id, deputy_id, from_on, to_on, set_by, created_at)
             SELECT id, $1, gen_random_uuid(), current_date + 100, current_date + 110, $1, now() FROM r RETURNING id)
     SELECT v.id AS view, l.id AS leave FROM v, l`,
    [officer, code],
  );
  if (!row) throw new Error("no such registry");
  return row;
}

async function signEverybodyIn(accounts: Record<string, string>): Promise<Record<string, Present>> {
  const present: Record<string, Present> = { anonymous: { session: undefined, cookie: undefined } };
  for (const { name, kind, live } of actors) {
    const id = accounts[name];
    if (!id) continue;
    const sid = await withScope(authScope(), (db) => openSession(db, { id, kind }, {}));
    if (!live) await disable(id, kind);
    const session = await findSession(sid, false);
    if ((session !== undefined) !== live) throw new Error(`${name} is ${live ? "not " : ""}signed in`);
    present[name] = { session, cookie: await encode({ token: { sid }, secret: readSecrets().sessionKey }) };
  }
  return present;
}

const disable = (id: string, kind: string) =>
  query(
    currentSuperuser(),
    kind === "operator"
      ? "UPDATE operator SET blocked_at = now(), blocked_by = gen_random_uuid() WHERE id = $1"
      : "UPDATE account SET status = 'blocked' WHERE id = $1",
    [id],
  );
