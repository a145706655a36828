import "server-only";

let read = (): Date => new Date();

/** Tells the time; the only clock of the server. */
export function now(): Date {
  return read();
}

/** Holds or moves the clock, for tests and samples; answers the way back. */
export function setClock(replacement: () => Date): () => void {
  const before = read;
  read = replacement;
  return () => {
    read = before;
  };
}
