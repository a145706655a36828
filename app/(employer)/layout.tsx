import type { ReactNode } from "react";
import { type EmployerDesk, EmployerFrame } from "@/components/frames/employer-frame";
import { api } from "@/server/trpc/caller";
import { readSite } from "../read-site";
import { employerProfessions } from "./employer-professions";

/** Frames an employer's pages. A layout does not know its page's address: each page asks for its reader itself. */
export default async function EmployerLayout({ children }: { children: ReactNode }) {
  const call = await api();
  if ((await call.session.current())?.kind !== "operator") return children;
  const [site, operator] = await Promise.all([readSite(), call.employer.me()]);
  return (
    <EmployerFrame site={site} operator={operator} desk={operator.bound ? await deskOf() : undefined}>
      {children}
    </EmployerFrame>
  );
}

/** What only an operator whose contact is proved may ask for. */
async function deskOf(): Promise<EmployerDesk> {
  const call = await api();
  const [professions, waiting, unread] = await Promise.all([
    employerProfessions(),
    call.employer.waiting(),
    call.employer.unread(),
  ]);
  return { professions, waiting, unread };
}
