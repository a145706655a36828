/** The outcome of a rule: a value, or the reasons why there is none. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; reasons: [R, ...R[]] };

/** Wraps the value of a rule that says yes. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps the reasons, at least one, of a rule that says no. */
export function refused<R>(...reasons: [R, ...R[]]): { ok: false; reasons: [R, ...R[]] } {
  return { ok: false, reasons };
}

/** Says yes with the value when no reason speaks against it. */
export function unless<T, R>(reasons: readonly R[], value: T): Result<T, R> {
  const [first, ...rest] = reasons;
  return first === undefined ? ok(value) : refused(first, ...rest);
}

/** Gives the value of a rule that has to say yes; throws with the reasons when it says no. `what` names the step. */
export function valueOrThrow<T>(result: Result<T, unknown>, what: string): T {
  if (!result.ok) throw new Error(`${what} was refused: ${JSON.stringify(result.reasons)}`);
  return result.value;
}
