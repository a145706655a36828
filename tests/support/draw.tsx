import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import {
  PathnameContext,
  SearchParamsContext,
} from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { prerender } from "react-dom/static";
import { TrpcProvider } from "@/components/trpc/client";
import { ToastProvider } from "@/components/ui/toast";
import { defaultLocale } from "@/lib/locale";
import { messagesOf } from "@/server/i18n/messages";

/** A screen as its reader first gets it, before any script runs. */
export interface Drawn {
  html: string;
  /** Everything that can be read, as one line. */
  text: string;
  /** What the elements of a tag say, in their order. */
  all(tag: string): string[];
  /** The words of an attribute that elements of a tag have, such as the names of inputs. */
  attributes(tag: string, attribute: string): string[];
}

const nowhere = () => undefined;
/** A reader at the start page, who goes nowhere. */
const router = { push: nowhere, replace: nowhere, refresh: nowhere, back: nowhere } as unknown as NonNullable<
  ComponentProps<typeof AppRouterContext>["value"]
>;

/** Draws a screen in Chinese without a browser; a component that fails fails the test. */
export async function draw(screen: ReactNode): Promise<Drawn> {
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <NextIntlClientProvider
      locale={defaultLocale}
      timeZone="Asia/Shanghai"
      messages={messagesOf(defaultLocale)}
    >
      <AppRouterContext value={router}>
        <PathnameContext value="/">
          <SearchParamsContext value={new URLSearchParams()}>
            <TrpcProvider>
              <ToastProvider labels={{ toast: "提示", region: "提示", close: "关闭" }}>
                {screen}
              </ToastProvider>
            </TrpcProvider>
          </SearchParamsContext>
        </PathnameContext>
      </AppRouterContext>
    </NextIntlClientProvider>,
    {
      onError(error) {
        failures.push(error);
      },
    },
  );
  const html = await new Response(prelude).text();
  if (failures.length > 0) throw failures[0];
  return {
    html,
    text: wordsOf(html),
    all: (tag) =>
      [...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, "gs"))].map(([, inner = ""]) =>
        wordsOf(inner),
      ),
    attributes: (tag, attribute) =>
      [...html.matchAll(new RegExp(`<${tag} [^>]*?${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) =>
        plain(value),
      ),
  };
}

const wordsOf = (html: string): string =>
  plain(html.replaceAll(/<svg.*?<\/svg>/gs, "").replaceAll(/<\/?(?:span|b|strong)\b[^>]*>|<!--.*?-->/g, ""))
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const plain = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
