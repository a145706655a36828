import "server-only";
import { notFound } from "next/navigation";
import { requireOfficer } from "@/server/auth/require-officer";
import { api } from "./caller";
import { orNotFound } from "./or-not-found";

/**
 * Gives a page the desk of a registry for an officer who may do something there. Who is not signed in as one is led to sign in
 * and back to `path`; for everybody else there is no such page.
 */
export async function requireDesk(registry: string, permission: Desk["permissions"][number], path: string) {
  await requireOfficer(path);
  const desk = await orNotFound((await api()).officer.desk({ registry }));
  if (!desk.permissions.includes(permission)) notFound();
  return desk;
}

type Desk = Awaited<ReturnType<Awaited<ReturnType<typeof api>>["officer"]["desk"]>>;
