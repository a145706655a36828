import "server-only";

/** Tells the time; the only clock of the server, so that tests can hold it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
