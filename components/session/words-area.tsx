import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type Areas = Awaited<ReturnType<typeof getMessages>>;

/** Gives interactive parts the texts of the areas they speak in, and no others. */
export async function WordsArea({ areas, children }: { areas: (keyof Areas)[]; children: ReactNode }) {
  const all = await getMessages();
  const picked = Object.fromEntries(["layout" as const, ...areas].map((area) => [area, all[area]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
