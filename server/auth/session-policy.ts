/** How long a session lives, in seconds: without any action, and at the most. */
export const sessionPolicy = {
  officer: { idle: 15 * 60, absolute: 8 * 60 * 60 },
  person: { idle: 30 * 60, absolute: 12 * 60 * 60 },
  operator: { idle: 30 * 60, absolute: 12 * 60 * 60 },
} as const;

/** How long before the end the page warns, in seconds. */
export const sessionWarning = 2 * 60;

/** Failures in a row that pause an account, and for how many seconds (GB/T 22239-2019 8.1.4.1). */
export const pausePolicy = { failures: 5, seconds: 30 * 60 } as const;
