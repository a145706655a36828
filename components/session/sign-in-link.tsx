"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

/** Leads to the sign-in page from every page but itself. */
export function SignInLink({ children }: { children: ReactNode }) {
  return usePathname() === "/sign-in" ? null : <ButtonLink href="/sign-in">{children}</ButtonLink>;
}
