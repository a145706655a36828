import { FlaskConical } from "lucide-react";
import type { ReactNode } from "react";
import { Container } from "./container";

/** Says on every page that nothing here is real. */
export function DemoBanner({
  label,
  children,
  work = false,
}: {
  /** Names the environment, in medium weight. */
  label: ReactNode;
  /** Says what follows from it. */
  children?: ReactNode | undefined;
  work?: boolean | undefined;
}) {
  return (
    <aside className="border-field border-b border-dashed bg-ochre-50 text-14 text-ochre-800 print:hidden">
      <Container work={work} className="flex items-start gap-2 py-1.5">
        <FlaskConical className="mt-[.2em] size-4" />
        <p className="flex min-w-0 flex-wrap gap-x-3">
          <strong className="font-semibold text-ochre-800">{label}</strong>
          {children ? <span>{children}</span> : null}
        </p>
      </Container>
    </aside>
  );
}
