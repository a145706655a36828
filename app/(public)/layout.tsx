import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/frames/public-frame";
import { homes } from "@/components/session/next-path";
import { type Reader, ReaderMenu } from "@/components/session/reader-menu";
import { SignInLink } from "@/components/session/sign-in-link";
import { api } from "@/server/trpc/caller";
import { readSite } from "../read-site";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const call = await api();
  const [t, words, site, session] = await Promise.all([
    getTranslations("layout"),
    getTranslations("session"),
    readSite(),
    call.session.current(),
  ]);
  const homeOf = (kind: Reader["kind"]) => ({
    href: homes[kind],
    label: words(({ person: "applications", operator: "employer", officer: "desk" } as const)[kind]),
  });
  const reader = session ? await readerOf(session.kind) : undefined;
  return (
    <PublicFrame
      site={site}
      nav={[{ href: "/", label: t("home"), exact: true }, homeOf(session?.kind ?? "person")]}
      tools={reader ? <ReaderMenu reader={reader} /> : <SignInLink>{words("signIn")}</SignInLink>}
    >
      {children}
    </PublicFrame>
  );
}

async function readerOf(kind: Reader["kind"]): Promise<Reader> {
  const call = await api();
  if (kind === "officer") return { kind, name: (await call.officer.me()).name };
  if (kind === "operator") {
    const { name, employer } = await call.employer.me();
    return { kind, name: employer.name, detail: name ?? undefined };
  }
  const own = await call.account.own();
  return { kind, name: own.name, detail: own.idNumber };
}
