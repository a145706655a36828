import { beforeEach, describe, expect, test, vi } from "vitest";
import { readListQuery } from "@/components/employer/list/list-address";
import { currentSession } from "@/server/auth/current-session";
import { employerScopeOfSession } from "@/server/auth/scope";
import type { LiveSession } from "@/server/auth/sessions";
import { unsealWho } from "@/server/employers/sealed-who";
import { narrowList } from "./employer-list";

vi.mock("@/server/auth/current-session", () => ({ currentSession: vi.fn() }));
vi.mock("@/server/secrets", () => ({
  readSecrets: () => ({ fieldKeys: { current: "k1", keys: { k1: Buffer.alloc(32, 7).toString("base64") } } }),
}));

const entitled = {
  sessionId: "s",
  accountId: "a",
  kind: "operator" as const,
  employer: { id: "0197a0de-0000-7000-8000-000000000001", bound: true },
  memberships: [],
};
const signedIn = (session: object | undefined) =>
  vi.mocked(currentSession).mockResolvedValue(session as LiveSession | undefined);
const typed = { name: " 王晓岚 ", idNumber: "310101199403071234" };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
}

/** Posts a form and tells where it leads, or how it is refused. */
async function ledTo(fields: Record<string, string>, list = "inbox", profession = "cost-engineer") {
  const thrown: unknown = await narrowList(list as "inbox", profession, formOf(fields)).catch(
    (error: unknown) => error,
  );
  const digest = String((thrown as { digest?: string }).digest);
  return digest.startsWith("NEXT_REDIRECT;") ? (digest.split(";")[2] ?? "") : digest;
}

const paramsOf = (address: string) =>
  Object.fromEntries(new URL(address, "http://zhice.invalid").searchParams);

beforeEach(() => {
  signedIn(entitled);
});

describe("narrowing an employer's list", () => {
  test("leads to the list with name and number sealed and the rest in the open", async () => {
    const address = await ledTo({ ...typed, matter: "initial", from: "2026-11-01", to: "2026-11-20" });
    expect(address).toMatch(/^\/employer\/inbox\/cost-engineer\?/);
    const { who, ...others } = readListQuery(paramsOf(address));
    expect(others).toEqual({ matter: "initial", signedFrom: "2026-11-01", signedTo: "2026-11-20", page: 1 });
    expect(unsealWho(employerScopeOfSession(entitled), who)).toEqual({ ...typed, name: "王晓岚" });
    expect(Object.keys(paramsOf(address))).toEqual(["matter", "from", "to", "who"]);
    for (const personal of ["王晓岚", "310101199403071234"])
      expect(decodeURIComponent(address)).not.toContain(personal);
  });

  test("leads to the bare list when nothing was typed, or what cannot be meant", async () => {
    expect(await ledTo({ name: "", idNumber: "  ", matter: "", from: "", to: "" }, "confirmed")).toBe(
      "/employer/confirmed/cost-engineer",
    );
    expect(
      await ledTo({ matter: "王晓岚", from: "310101199403071234", to: "2026-02-30", back: "//evil" }),
    ).toBe("/employer/inbox/cost-engineer");
  });

  test("knows only its own lists and professions", async () => {
    for (const [list, profession] of [
      ["operators", "cost-engineer"],
      ["/evil.example", "cost-engineer"],
      ["inbox", "astrologer"],
      ["inbox", "../../platform"],
    ])
      expect(await ledTo(typed, list, profession)).toMatch(/;404$/);
  });

  test("leads anybody but an operator to sign in, and one without a proved contact to prove it, with nothing typed", async () => {
    const fields = { ...typed, matter: "initial" };
    const next = "/employer/inbox/cost-engineer?matter=initial";
    for (const session of [undefined, { ...entitled, kind: "person" }]) {
      signedIn(session);
      const address = await ledTo(fields);
      expect(address).toMatch(/^\/sign-in\?/);
      expect(paramsOf(address)).toEqual({ as: "employer", next });
    }
    signedIn({ ...entitled, employer: { ...entitled.employer, bound: false } });
    const address = await ledTo(fields);
    expect(address).toMatch(/^\/employer\/welcome\?/);
    expect(paramsOf(address)).toEqual({ next });
  });
});
