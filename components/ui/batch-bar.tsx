import type { ReactNode } from "react";

/** Says how many rows are chosen and what is left out and why; fixed below on phones. */
export function BatchBar({
  count,
  excluded,
  actions,
}: {
  count: ReactNode;
  excluded?: ReactNode | undefined;
  actions: ReactNode;
}) {
  return (
    <div
      data-bar="phone"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-sheet px-4 py-3 pb-[calc(.75rem+env(safe-area-inset-bottom))] text-ink-900 shadow-bar max-phone:fixed max-phone:inset-x-0 max-phone:bottom-0 max-phone:z-50 phone:mb-3 phone:rounded-2 phone:border phone:border-azurite-200 phone:bg-azurite-50 phone:py-2 phone:shadow-none print:hidden"
    >
      <p role="status" className="min-w-0 flex-1 phone:flex-[1_1_16rem]">
        <strong className="mr-3">{count}</strong>
        {excluded ? <span className="text-14 text-ink-500">{excluded}</span> : null}
      </p>
      <div className="flex flex-wrap items-center gap-2">{actions}</div>
    </div>
  );
}
