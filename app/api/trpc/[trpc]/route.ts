import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { boundedRequest } from "@/server/trpc/bounded-request";
import { createContext } from "@/server/trpc/context";
import { appRouter } from "@/server/trpc/root";

async function handler(request: Request): Promise<Response> {
  const req = await boundedRequest(request);
  if (req instanceof Response) return req;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext,
    responseMeta: () => ({ headers: { "cache-control": "private, no-store" } }),
  });
}

export { handler as GET, handler as POST };
