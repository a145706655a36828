"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireOperator } from "@/server/auth/require-operator";
import { employerScopeOfSession } from "@/server/auth/scope";
import { sealWho } from "@/server/employers/sealed-who";

const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.trim().slice(0, most).trimEnd())
    .catch("");
const name = text(60);
const others = z.object({
  profession: text(80),
  number: text(40),
  validity: text(20),
  certificate: text(20),
  waiting: text(1),
});

/** 【查询】: leads to the employer's list of people as its form narrows it; the name stands sealed in the address. */
export async function narrowPeople(form: FormData): Promise<void> {
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(others.parse(Object.fromEntries(form))))
    if (value) asked.set(key, value);
  const address = () => `/employer/people${asked.size > 0 ? `?${asked}` : ""}`;
  const session = await requireOperator(address());
  const who = sealWho(employerScopeOfSession(session), { name: name.parse(form.get("name")), idNumber: "" });
  if (who) asked.set("who", who);
  redirect(address());
}
