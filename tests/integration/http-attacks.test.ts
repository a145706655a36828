import path from "node:path";
import { NextRequest } from "next/server";
import { afterAll, describe, expect, test, vi } from "vitest";
import { readAuditQuery } from "@/components/audit/audit-address";
import { peopleNarrowed, readPeopleQuery } from "@/components/employer/people/people-address";
import { streamInPlace } from "@/server/exports/export-slots";
import { log } from "@/server/observability/log";
import { asRequest, nextHeaders, standInForLibraries } from "../authorization/request";
import { makeRegister } from "../factories/application";

vi.mock("next/headers", async () => (await import("../authorization/request")).nextHeaders);
vi.mock("@/server/auth/enterprise-sign-in", () => ({
  signInWithCertificate: () => Promise.reject(new Error("cannot reach 10.0.0.7:5432")),
}));

/** Loads a route, or what stands beside it, as the product does. */
const load = (file: string) => import(path.resolve(`app/api/${file}.ts`));

test.each([
  "desk/[registry]/exports/[list]/[format]/route",
  "platform/exports/audit/[format]/route",
  "register/[registry]/[format]/route",
  "employer/people/route",
])("the head of a file that is made while it is read opens nothing and keeps no place: %s", async (file) => {
  const { GET } = await load(file);
  const params = Promise.resolve({ registry: "shanghai-cost-engineer", list: "queue", format: "csv" });
  const answer = await GET(new Request("http://here/", { method: "HEAD" }), { params });
  expect([answer.status, answer.headers.get("allow"), answer.body]).toEqual([405, "GET", null]);
});

test("open data keeps as many places as lists do, by the reader's address, and none that an officer's list would want", async () => {
  await makeRegister();
  const { GET } = await load("register/[registry]/[format]/route");
  const params = Promise.resolve({ registry: "shanghai-cost-engineer", format: "csv" });
  const ask = (): Promise<Response> =>
    asRequest(undefined, new Headers(), () => GET(new Request("http://here/"), { params }));
  const open = [await ask(), await ask()];
  expect(open.map(({ status }) => status)).toEqual([200, 200]);
  const third = await ask();
  expect([third.status, await third.json()]).toEqual([
    429,
    { problem: { kind: "RATE_LIMITED", reasons: [{ key: "export.busy" }] } },
  ]);
  const list = await streamInPlace({ room: "officers", reader: "unknown" }, async () => ({
    pieces: (async function* () {})(),
  }));
  await list.cancel();
  for (const { body } of open) await body?.cancel();
  const again = await ask();
  expect(again.status).toBe(200);
  await again.body?.cancel();
});

test("no answer of a procedure is kept by a browser or anything in between", async () => {
  const { GET } = await load("trpc/[trpc]/route");
  const answer = await GET(new Request("http://here/api/trpc/session.current"));
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(await nextHeaders.headers()).toEqual(new Headers());
});

test("the log of an export holds codes, and nothing that was typed into an address", async () => {
  const typed = "310101199003070019";
  const asked = { params: { login: typed, specialty: typed, from: "2026-01-01" }, by: { registry: "x" } };
  const by = { ...asked.by, professionCode: "cost-engineer" };
  for (const list of ["audit", "register", "queue"]) {
    const module = await load(`desk/[registry]/exports/${list}-list`);
    const narrowed = module[`${list}List`].narrowed({ ...asked, by });
    expect(JSON.stringify(narrowed)).not.toContain(typed);
    expect(narrowed).toMatchObject(
      list === "audit" ? { login: true, from: "2026-01-01" } : { specialty: true },
    );
  }
  const { registerList } = await load("desk/[registry]/exports/register-list");
  expect(registerList.narrowed({ params: { specialty: "civil" }, by })).toEqual({ specialty: "civil" });
  const people = { who: typed, number: typed, profession: typed, validity: "expired", certificate: typed };
  expect(peopleNarrowed(readPeopleQuery(people))).toEqual({ name: true, number: true, validity: "expired" });
});

test("a place in the log that no number can have is left out of its address", () => {
  expect(readAuditQuery({ after: "1_9999999999999999999" }).after).toBeUndefined();
  expect(readAuditQuery({ after: "1_999999999999999999" }).after).toBeDefined();
});

describe("next-auth's interface", () => {
  afterAll(standInForLibraries());

  /** Asks with what Next would tell of the request; a form is posted, with its cookies. */
  const ask = async (
    place: string,
    form?: Record<string, string> | string,
    cookie = "",
    type = "application/x-www-form-urlencoded",
  ): Promise<Response> => {
    const route = await load("auth/[...nextauth]/route");
    const sent = form ? { method: "POST", body: new URLSearchParams(form).toString() } : {};
    const request = new NextRequest(new URL(place, "http://here/api/auth/"), {
      ...sent,
      headers: { cookie, "content-type": type },
    });
    const params = Promise.resolve({ nextauth: request.nextUrl.pathname.split("/").slice(3) });
    return asRequest(undefined, request.headers, () => route[request.method](request, { params }));
  };

  test.each(["signin", "signout", "error", "verify-request", "signin/officer"])(
    "shows no page of its own and takes nothing along to ours: %s",
    async (page) => {
      const answer = await ask(
        `${page}?error=Wrong&callbackUrl=https://elsewhere.example&token=310101199003070019`,
      );
      expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([
        303,
        "/sign-in",
        "",
      ]);
    },
  );

  test.each(["session", "providers", "callback/officer", "csrf/more", "_log", "__proto__", "constructor"])(
    "answers nothing else: %s",
    async (action) => expect((await ask(action)).status).toBe(404),
  );

  test.each(["callback", "callback/nobody", "callback/officer/more", "signin/officer", "session"])(
    "takes no form of a way in that is not ours: %s",
    async (action) => expect((await ask(action, { csrfToken: "x" })).status).toBe(404),
  );

  test("parses nothing that is no form, or longer than any", async () => {
    const logged = vi.spyOn(log(), "error").mockReturnValue();
    expect((await ask("callback/officer", "{bad", "", "application/json")).status).toBe(400);
    expect((await ask("callback/officer", { login: "x".repeat(100_000) })).status).toBe(413);
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });

  test("tells a form its token and nothing more", async () => {
    expect(await (await ask("csrf")).json()).toEqual({ csrfToken: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  /** Posts what signs in, with a token that fits. */
  const signIn = async (way: string, form: Record<string, string>) => {
    const given = await ask("csrf");
    const { csrfToken } = await given.json();
    const cookie = given.headers.getSetCookie().map((one) => one.split(";")[0]);
    return ask(`callback/${way}`, { ...form, csrfToken, json: "true" }, cookie.join("; "));
  };

  test("leads nobody elsewhere, and words no error that is not a refusal of ours", async () => {
    const logged = vi.spyOn(log(), "error").mockReturnValue();
    const callbackUrl = "https://elsewhere.example/";
    const told = async (answer: Response) => {
      const { origin, searchParams } = new URL((await answer.json()).url);
      return [origin, JSON.parse(searchParams.get("error") ?? "")];
    };
    const wrong = await signIn("officer", { callbackUrl, login: "nobody", password: "x", totp: "000000" });
    const [origin, refusal] = await told(wrong);
    expect([origin, refusal]).toEqual([expect.not.stringContaining("elsewhere"), { key: "signIn.wrong" }]);
    expect(logged).not.toHaveBeenCalled();
    const failed = await signIn("enterprise", {
      callbackUrl,
      challenge: "x",
      certificate: "x",
      signature: "x",
    });
    expect(await told(failed)).toEqual([origin, { key: "other" }]);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
