import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { NextRequest } from "next/server";
import superjson from "superjson";
import { appRouter } from "@/server/trpc/root";
import { makePdf } from "../fixtures/files/pdfs";
import type { Entry } from "./entry";
import { asRequest } from "./request";
import type { Present } from "./world";

/** What came back, as whoever asked sees it: its status, and its body (a route's with its headers) without the reference that every answer has anew. */
export interface Answer {
  status: number;
  body: string;
}

/** Asks a procedure over the wire, as a browser does, with the session that the product reads for the actor. */
export async function callProcedure(name: string, input: unknown, { session }: Present): Promise<Answer> {
  const procedure = (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[
    name
  ];
  const serialized = JSON.stringify(superjson.serialize(input));
  const asks = procedure?._def.type === "query";
  const req = new Request(
    `http://here/api/trpc/${name}${asks ? `?input=${encodeURIComponent(serialized)}` : ""}`,
    asks ? {} : { method: "POST", body: serialized, headers: { "content-type": "application/json" } },
  );
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: () => ({ requestId: randomUUID(), client: { address: "matrix" }, session }),
  });
  const body = await response.text();
  return { status: response.status, body: body.replace(/"reference":"[^"]*"/, '"reference":""') };
}

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

/** Asks a route handler at an address with the actor's cookie; a registry is put in the place marked for it, or added, where one is named. */
export async function callRoute(
  name: string,
  address: string,
  { present, registry, form }: { present: Present; registry: string | undefined; form: Entry["form"] },
): Promise<Answer> {
  const [method = "", pattern = ""] = name.split(" ");
  const url = new URL(address.replace("{registry}", registry ?? ""), "http://here");
  if (registry !== undefined && !address.includes("{registry}")) url.searchParams.set("registry", registry);
  const module: Record<string, Handler> = await import(path.resolve(`app${pattern}/route.ts`));
  const request = new NextRequest(new Request(url, { method, ...(method === "GET" ? {} : posted(form)) }));
  return asRequest(present.cookie, request.headers, async () => {
    const response = await module[method]?.(request, {
      params: Promise.resolve(paramsOf(pattern, url.pathname)),
    });
    if (!response) throw new Error(`${name} has no handler`);
    const bytes = Buffer.from(await response.arrayBuffer()).toString("latin1");
    return { status: response.status, body: `${JSON.stringify([...response.headers])}\n${bytes}` };
  });
}

/** Calls a server action with the actor's cookie, and tells its answer as a status as the rest have it. */
export async function callAction(name: string, args: unknown[], { cookie }: Present): Promise<Answer> {
  const [file = "", action = ""] = name.split(" ");
  const module: Record<string, (...args: unknown[]) => Promise<unknown>> = await import(path.resolve(file));
  return asRequest(cookie, new Headers(), async () => {
    try {
      const answer = await module[action]?.(...args);
      return { status: statusOf(answer as ActionAnswer), body: JSON.stringify(answer) ?? "" };
    } catch (error) {
      return ledTo(error);
    }
  });
}

type ActionAnswer = { ok: boolean; reasons?: { key: string }[]; reference?: string } | undefined;

/** An action's errors are values; what it refuses without a word, it does not know. */
function statusOf(answer: ActionAnswer): number {
  if (!answer || answer.ok) return 200;
  if (answer.reference) return 500;
  const statuses: Record<string, number> = { "session.none": 401, "operator.notBound": 403, other: 404 };
  return statuses[answer.reasons?.[0]?.key ?? ""] ?? 200;
}

/** Reads where an action leads: to sign in, to prove a contact, nowhere, or on. */
function ledTo(error: unknown): Answer {
  const digest = String((error as { digest?: unknown }).digest ?? "");
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { status: 404, body: "" };
  if (!digest.startsWith("NEXT_REDIRECT;")) return { status: 500, body: String(error) };
  const to = digest.split(";")[2] ?? "";
  return {
    status: to.startsWith("/sign-in") ? 401 : to.startsWith("/employer/welcome") ? 403 : 200,
    body: to,
  };
}

/** What is posted: a form's fields, or a sound PDF. */
function posted(form: Entry["form"]): RequestInit {
  const fields = form && new URLSearchParams(form).toString();
  const type = "application/x-www-form-urlencoded";
  if (fields !== undefined)
    return { body: fields, headers: { "content-length": String(fields.length), "content-type": type } };
  const bytes = makePdf();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { body: bytes, headers: { "x-upload-length": String(bytes.length), "x-upload-sha256": sha256 } };
}

/** Takes the values of a pattern's parts in brackets out of an address. */
function paramsOf(pattern: string, address: string): Record<string, string | string[]> {
  const values = address.split("/");
  return Object.fromEntries(
    pattern.split("/").flatMap((part, at): [string, string | string[]][] => {
      const [, rest, name] = /^\[(\.{3})?(.+)\]$/.exec(part) ?? [];
      if (!name) return [];
      return [[name, rest ? values.slice(at) : decodeURIComponent(values[at] ?? "")]];
    }),
  );
}
