import "server-only";

const maxBytes = 64 * 1024; // the largest draft is a few kilobytes; files have a route of their own
const maxCalls = 10;

/**
 * Takes a request's body in up to a bound, before anything parses it: parsing costs more than linearly in the size.
 * Answers the refusal for a body or batch beyond the bound.
 */
export async function boundedRequest(request: Request): Promise<Request | Response> {
  if (new URL(request.url).pathname.split(",").length > maxCalls) return new Response(null, { status: 413 });
  if (!request.body) return request;
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    received += part.value.length;
    if (received > maxBytes) {
      await reader.cancel();
      return new Response(null, { status: 413 });
    }
    parts.push(part.value);
  }
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(parts),
  });
}
