import "server-only";

/** Carries what every procedure may know of its request. */
export interface Context {
  requestId: string;
}
