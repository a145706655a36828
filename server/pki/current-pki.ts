import "server-only";
import { now } from "@/server/clock";
import { readEnv } from "@/server/env";
import { openPki } from "./embedded/open-pki";
import type { Pki } from "./ports";
import { trustFolder } from "./trust-folder";

let cached: Pki | undefined;

/** Gives this deployment's trust services, opened once per process. */
export function currentPki(): Pki {
  if (!cached) {
    const { publicUrl } = readEnv();
    cached = openPki(trustFolder(), { publicUrl, at: now() });
  }
  return cached;
}
