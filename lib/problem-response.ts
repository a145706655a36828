import { AppError, errorKinds, type Problem } from "./errors";

/** Answers an expected error of a route: its kind and reasons, nothing of the log's message. Undefined for any other error. */
export function problemResponse(error: unknown): Response | undefined {
  if (!(error instanceof AppError)) return undefined;
  const body: { problem: Problem } = { problem: error.problem };
  return Response.json(body, {
    status: errorKinds[error.problem.kind].http,
    headers: { "cache-control": "no-store" },
  });
}
