/**
 * Answers a question for the head of a file that is made while it is read: nobody would read what was opened for it, and it would
 * keep its place until it is given up. Undefined for any other question.
 */
export function withoutBody(request: Request): Response | undefined {
  if (request.method !== "HEAD") return undefined;
  return new Response(null, { status: 405, headers: { allow: "GET", "cache-control": "no-store" } });
}
