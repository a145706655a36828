import "server-only";

/** Reads the first part before the answer begins, so that an error is still an error; answers all parts, the first among them. */
export async function beginReading<T>(parts: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await parts.next();
  return firstAndRest(first, parts);
}

async function* firstAndRest<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
