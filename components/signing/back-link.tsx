import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** Leads from a signing page back to what it came from. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="inline-flex min-h-11 items-center gap-2 justify-self-start print:hidden">
      <ArrowLeft aria-hidden="true" />
      {children}
    </Link>
  );
}
