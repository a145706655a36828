import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, localeCookie } from "@/lib/locale";
import { messagesOf } from "./messages";

export default getRequestConfig(async () => {
  const wanted = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  return { locale, messages: messagesOf(locale), timeZone: "Asia/Shanghai" };
});
