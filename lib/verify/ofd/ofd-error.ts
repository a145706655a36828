import type { OfdFindingCode } from "./finding-codes";

/** Says why a file could not be taken apart, as the finding that this makes. */
export class OfdError extends Error {
  constructor(
    readonly code: OfdFindingCode,
    message: string,
  ) {
    super(message);
    this.name = "OfdError";
  }
}
