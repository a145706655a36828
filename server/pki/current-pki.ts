import "server-only";
import { now } from "@/server/clock";
import { readEnv } from "@/server/env";
import { openPki } from "./embedded/open-pki";
import type { Pki } from "./ports";

let cached: Pki | undefined;

/** Gives this deployment's trust services, opened once per process. */
export function currentPki(): Pki {
  if (!cached) {
    const { dataDir, publicUrl } = readEnv();
    cached = openPki(dataDir, { publicUrl, at: now() });
  }
  return cached;
}
