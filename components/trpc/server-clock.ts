let behind = 0;

/** Remembers how far this device's clock is behind the server's, from an answer's Date header. */
export function noteServerTime(header: string | null): void {
  const told = header ? Date.parse(header) : Number.NaN;
  if (Number.isFinite(told)) behind = told - Date.now();
}

/** Tells when an instant of the server comes by this device's clock, in milliseconds since 1970. */
export function onThisClock(instant: Date): number {
  return instant.getTime() - behind;
}
