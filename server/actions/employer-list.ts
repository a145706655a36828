"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { isProfession } from "@/lib/professions/codes";
import { matterCodes } from "@/lib/professions/matters";
import { requireOperator } from "@/server/auth/require-operator";
import { employerScopeOfSession } from "@/server/auth/scope";
import { sealWho } from "@/server/employers/sealed-who";

const lists = ["inbox", "confirmed"] as const;
const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.trim().slice(0, most).trimEnd())
    .catch("");
const person = z.object({ name: text(60), idNumber: text(40) });
const others = z.object({
  matter: z.enum(matterCodes).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});

/** 【查询】: leads to an employer's list as its form narrows it; name and ID number stand sealed in the address. */
export async function narrowList(
  list: (typeof lists)[number],
  profession: string,
  form: FormData,
): Promise<void> {
  if (!lists.includes(list) || !isProfession(profession)) notFound();
  const typed = Object.fromEntries(form);
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(others.parse(typed))) if (value) asked.set(key, value);
  const address = () => `/employer/${list}/${profession}${asked.size > 0 ? `?${asked}` : ""}`;
  const session = await requireOperator(address());
  const who = sealWho(employerScopeOfSession(session), person.parse(typed));
  if (who) asked.set("who", who);
  redirect(address());
}
