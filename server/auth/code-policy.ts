/**
 * One-time codes by SMS. The manual shows up to 30 minutes of validity and 90 seconds until the next;
 * shorter is safer and enough.
 */
export const codePolicy = {
  digits: 6,
  validSeconds: 10 * 60,
  resendSeconds: 60,
  tries: 5,
  perMobileAndDay: 10,
} as const;
