"use server";

import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/lib/locale";

const year = 365 * 24 * 60 * 60;

/** Remembers the language in which somebody reads; anything but one of our languages changes nothing. */
export async function chooseLocale(locale: string): Promise<void> {
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { maxAge: year, sameSite: "lax", path: "/" });
}
