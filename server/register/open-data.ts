import "server-only";
import { plainDateIn } from "@/lib/domain/plain-date";
import { AppError } from "@/lib/errors";
import { countTry } from "@/server/auth/rate-limit";
import type { PublicScope } from "@/server/auth/scope";
import type { Client } from "@/server/auth/sessions";
import { now } from "@/server/clock";
import { beginReading } from "@/server/exports/begin-reading";
import { listGuideRegistries } from "@/server/registries/guides";
import { readPublicRegister } from "./public";

const downloads = { points: 20, seconds: 60 * 60 };

/** Opens the public part of a registry's register to be read part by part; NOT_FOUND for an unknown one, RATE_LIMITED after too many. */
export async function openPublicRegister(scope: PublicScope, code: string, client: Client) {
  await countTry(`openData:${client.address ?? "unknown"}`, downloads);
  const registry = (await listGuideRegistries(scope)).find((one) => one.code === code);
  if (!registry) throw new AppError("NOT_FOUND", "no such registry");
  const parts = await beginReading(readPublicRegister(scope, code, plainDateIn(now())));
  return { registry, parts };
}
