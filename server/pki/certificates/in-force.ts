import "server-only";

/** Tells whether a certificate can sign at a moment: from its first one on, and no longer in its last one. */
export function isInForce({ notBefore, notAfter }: { notBefore: Date; notAfter: Date }, at: Date): boolean {
  return notBefore <= at && at < notAfter;
}
