import type { ReactNode } from "react";

/** Sets one family of components beside its name on the component sheet. */
export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-rule-strong border-t py-6 desk:grid-cols-[9rem_minmax(0,1fr)]">
      <h2 className="text-16">{title}</h2>
      <div className="grid min-w-0 gap-4">{children}</div>
    </section>
  );
}
