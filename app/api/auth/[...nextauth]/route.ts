import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/problem-response";
import { authOptions, waysIn } from "@/server/auth/options";
import { boundedRequest } from "@/server/trpc/bounded-request";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Pages that next-auth has of its own, and that it leads to by itself. */
const itsPages = ["signin", "signout", "error", "verify-request"];

/** Has next-auth answer what the pages ask of it; its own pages lead to ours with nothing taken along, the rest is not there. */
async function handler(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const place = nextauth.join("/");
  if (request.method === "GET" && place === "csrf") return NextAuth(authOptions())(request, context);
  if (request.method === "POST" && isPosted(place)) return answerForm(request, context);
  if (request.method === "GET" && itsPages.includes(nextauth[0] ?? ""))
    return new Response(null, {
      status: 303,
      headers: { location: "/sign-in", "cache-control": "no-store" },
    });
  return refusal(new AppError("NOT_FOUND", `next-auth's ${request.method} ${place} is not offered`));
}

function isPosted(place: string): boolean {
  return place === "signout" || waysIn.some((way) => place === `callback/${way}`);
}

/** Lets next-auth read a form of a form's size; whatever else is sent is refused before anything parses it. */
async function answerForm(request: Request, context: Context): Promise<Response> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded"))
    return refusal(new AppError("INVALID", "what is sent is not a form"));
  const bounded = await boundedRequest(request);
  if (bounded instanceof Response) return bounded;
  return NextAuth(authOptions())(new NextRequest(bounded), context);
}

function refusal(error: AppError): Response {
  return problemResponse(error) ?? Response.error();
}

export { handler as GET, handler as POST };
