import "server-only";
import { z } from "zod";
import { now } from "@/server/clock";
import type { ScopedDb } from "@/server/db/scope";
import { currentPki } from "../current-pki";

/** The authorities that publish revocation lists. */
export const revokingAuthorities = ["root", "person", "enterprise"] as const;
export type RevokingAuthority = (typeof revokingAuthorities)[number];

const hour = 60 * 60 * 1000;
/** How long a list is good for, and after which time the next one is made. */
const listPolicy = { validHours: 7 * 24, renewHours: 24 } as const;

const listRow = z.object({
  number: z.number(),
  der: z.instanceof(Uint8Array),
  this_update: z.date(),
  outdated: z.boolean(),
});
const revokedRow = z.object({
  serial: z.string(),
  revoked_at: z.date(),
  reason: z.enum(["keyCompromise", "superseded", "cessationOfOperation", "privilegeWithdrawn"]),
});

/** Gives an authority's revocation list (DER) as it is now; a new one is made when something was revoked since or a day has passed. */
export async function currentRevocationList(db: ScopedDb, authority: RevokingAuthority): Promise<Uint8Array> {
  const at = now();
  const latest = await latestList(db, authority);
  const age = latest ? at.getTime() - latest.this_update.getTime() : Number.POSITIVE_INFINITY;
  const fresh = age >= 0 && age < listPolicy.renewHours * hour; // one from the future was made before the clock was set right
  if (latest && !latest.outdated && fresh) return latest.der;
  const revoked = z
    .array(revokedRow)
    .parse(await db.$queryRaw`SELECT * FROM app.revoked_certificates(${authority})`);
  const number = (latest?.number ?? 0) + 1;
  const { certificateAuthority } = currentPki();
  const nextUpdate = new Date(at.getTime() + listPolicy.validHours * hour);
  const der = await certificateAuthority.revocationList({
    authority,
    revoked: revoked.map(({ serial, revoked_at: revokedAt, reason }) => ({ serial, revokedAt, reason })),
    number,
    thisUpdate: at,
    nextUpdate,
  });
  await db.$executeRaw`SELECT app.publish_revocation_list(${authority}, ${number}, ${Buffer.from(der)}, ${revoked.length}, ${at}, ${nextUpdate})`;
  return (await latestList(db, authority))?.der ?? der;
}

/** Gives the lists of all authorities. */
export async function currentRevocationLists(db: ScopedDb): Promise<Uint8Array[]> {
  const lists: Uint8Array[] = [];
  for (const authority of revokingAuthorities) lists.push(await currentRevocationList(db, authority));
  return lists;
}

async function latestList(db: ScopedDb, authority: RevokingAuthority) {
  const [row] = z
    .array(listRow)
    .parse(await db.$queryRaw`SELECT * FROM app.latest_revocation_list(${authority})`);
  return row;
}
