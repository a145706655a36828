import type { InboxPage } from "@/lib/dto/employer";

type Shown = Pick<InboxPage, "rows" | "total">;

/** Tells lists apart by what a page shows of them. */
export function fingerprintOf({ rows, total }: Shown): string {
  return [total, ...rows.map(({ id, state, stateSince }) => `${id} ${state} ${+stateSince}`)].join(";");
}

/** Tells whether something has come to wait since a list was opened, on the page that is shown or on another. */
export function hasArrived(opened: { at: Date; total: number }, { rows, total }: Shown): boolean {
  return (
    total > opened.total ||
    rows.some(({ state, stateSince }) => state === "applicantSigned" && stateSince > opened.at)
  );
}
