import "server-only";
import { now } from "@/server/clock";
import { trustFolder } from "../trust-folder";
import { openSm2Pki } from "./open-sm2-pki";
import type { Sm2Pki } from "./ports";

let cached: Sm2Pki | undefined;

/** Gives this deployment's SM2 trust services, opened once per process. */
export function currentSm2Pki(): Sm2Pki {
  cached ??= openSm2Pki(trustFolder(), { at: now() });
  return cached;
}
