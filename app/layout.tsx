import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StyleNonce } from "@/components/layout/style-nonce";
import { sizeCookie } from "@/lib/locale";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: { default: t("name"), template: `%s · ${t("name")}` }, description: t("description") };
}

export const viewport: Viewport = {
  themeColor: "#fbfaf6",
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const size = (await cookies()).get(sizeCookie)?.value;
  return (
    <html lang={await getLocale()} data-size={size === "large" ? "large" : undefined}>
      <body>
        <StyleNonce />
        <NextIntlClientProvider messages={{ layout: (await getMessages()).layout }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
