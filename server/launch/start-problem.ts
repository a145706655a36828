/** Tells the person at the terminal why the product cannot start and what mends it; shown without a stack. */
export class StartProblem extends Error {
  constructor(what: string, remedy: string) {
    super(`${what}\n  ${remedy}`);
    this.name = "StartProblem";
  }
}
