"use server";

import { notFound, redirect } from "next/navigation";
import { readRegisterQuery, registerAddress } from "@/components/desk/register/register-address";
import { AppError } from "@/lib/errors";
import { requireOfficer } from "@/server/auth/require-officer";
import { registryScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { sealSearch } from "@/server/register/sealed-search";

/** 【查找】: leads to a registry's register as its form narrows it; a name or number stands sealed in the address. */
export async function narrowRegister(registry: string, form: FormData): Promise<void> {
  const typed = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
  const { after: _after, before: _before, ...query } = readRegisterQuery(typed);
  const session = await requireOfficer(registerAddress(registry));
  redirect(registerAddress(registry, { ...query, find: sealed(session, registry, typed.search ?? "") }));
}

/** Seals what was typed for the registry; another's is no such page. */
function sealed(session: LiveSession, registry: string, typed: string): string {
  try {
    return sealSearch(registryScopeOfSession(session, registry, "register.read"), typed);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
}
