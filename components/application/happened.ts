interface Happening {
  at: Date;
  action: string;
  note?: string | null;
}

/** Reads why the employer returned an application the last time; undefined when it did not say. */
export function returnReasonOf(events: readonly Happening[]): string | undefined {
  return events.findLast(({ action }) => action === "return")?.note ?? undefined;
}

/** Tells when the employer first opened what was signed last; undefined when it has not yet. */
export function openedSince(events: readonly Happening[]): Date | undefined {
  const signed = events.findLastIndex(({ action }) => action === "sign");
  return events.slice(signed + 1).find(({ action }) => action === "employerOpen")?.at;
}
