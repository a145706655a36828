import "server-only";
import { scopeOfOperator } from "@/server/auth/scope";
import { systemClock } from "@/server/clock";
import { markRegistriesSeeded, saveRegistries } from "@/server/registries/setup";
import { demoRegistries } from "./registries";

/** Fills an empty demonstration with fictitious data; run again, it repairs what an interrupted run left out. */
export async function seedDemo(): Promise<void> {
  const scope = scopeOfOperator("demonstration data");
  await saveRegistries(scope, demoRegistries);
  await markRegistriesSeeded(scope, systemClock.now());
}
