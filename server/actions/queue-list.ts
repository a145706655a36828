"use server";

import { notFound, redirect } from "next/navigation";
import { AppError } from "@/lib/errors";
import { queueAddress, readQueueQuery } from "@/lib/queue/address";
import { requireOfficer } from "@/server/auth/require-officer";
import { registryScopeOfSession } from "@/server/auth/scope";
import { sealText } from "@/server/queue/sealed-search";

/** 【查找】: leads to a registry's queue as its form narrows it; what is searched for stands sealed in the address. */
export async function narrowQueue(registry: string, form: FormData): Promise<void> {
  const typed = form.get("search");
  const asked = readQueueQuery(
    Object.fromEntries(
      [...new Set(form.keys())].map((key) => [
        key,
        form.getAll(key).filter((one) => typeof one === "string"),
      ]),
    ),
  );
  const query = { ...asked, saved: undefined, after: undefined, before: undefined, find: "" };
  const session = await requireOfficer(queueAddress(registry, query));
  try {
    const scope = registryScopeOfSession(session, registry, "desk.open");
    query.find = sealText(scope, typeof typed === "string" ? typed : "");
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
  redirect(queueAddress(registry, query));
}
