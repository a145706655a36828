import { createCipheriv, randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inboxQuery } from "@/lib/dto/employer";
import { employerScopeOfSession } from "@/server/auth/scope";
import { openSecrets } from "@/server/launch/secrets";
import { encryptField } from "@/server/personal-data/field-cipher";
import { sealWho, unsealWho } from "./sealed-who";

const scopeOf = (id: string) =>
  employerScopeOfSession({
    sessionId: "s",
    accountId: "a",
    kind: "operator",
    employer: { id, bound: true },
    memberships: [],
  });
const employer = scopeOf("0197a0de-0000-7000-8000-000000000001");
const typed = { name: "王晓岚", idNumber: "310101199403071234" };
const nobody = { name: "", idNumber: "" };

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "zhice-sealed-"));
  openSecrets(folder);
  process.env.DATA_DIR = folder;
});

describe("a sealed name and ID number", () => {
  test("opens as it was typed, shows nothing of it, and fits into an address", () => {
    const who = sealWho(employer, typed);
    expect(unsealWho(employer, who)).toEqual(typed);
    expect(new URLSearchParams({ who }).toString()).toBe(`who=${who}`);
    const body = Buffer.from(who.slice(who.indexOf(".") + 1), "base64url").toString("utf8");
    for (const personal of Object.values(typed)) expect(who + body).not.toContain(personal);
    const longest = { name: "龘".repeat(60), idNumber: "龘".repeat(40) };
    const asked = inboxQuery.parse({ profession: "x", list: "waiting", who: sealWho(employer, longest) });
    expect(unsealWho(employer, asked.who)).toEqual(longest);
  });

  test("is nothing when nothing was typed", () => {
    expect(sealWho(employer, nobody)).toBe("");
    expect(unsealWho(employer, "")).toEqual(nobody);
  });

  test("names nobody when one bit is changed, when it is cut, or when it is no seal", () => {
    const who = sealWho(employer, typed);
    const [key, text = ""] = who.split(".");
    const bytes = Buffer.from(text, "base64url");
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      const other = `${key}.${altered.toString("base64url")}`;
      expect(unsealWho(employer, other), `byte ${index}`).toEqual(nobody);
      const cut = `${key}.${bytes.subarray(0, index).toString("base64url")}`;
      expect(unsealWho(employer, cut), `cut at ${index}`).toEqual(nobody);
    }
    for (const forged of ["王晓岚", "k1", "k1.", ".", "k2.AAAA", "__proto__.AAAA", JSON.stringify(typed)])
      expect(unsealWho(employer, forged), forged).toEqual(nobody);
  });

  test("names nobody to another employer, who would else read in the form what a found address hides", () => {
    const who = sealWho(employer, typed);
    expect(unsealWho(scopeOf("0197a0de-0000-7000-8000-000000000002"), who)).toEqual(nobody);
  });

  test("names nobody when another deployment's key, or another field's purpose, made it", () => {
    const plain = JSON.stringify({ employerId: employer.employerId, ...typed });
    const iv = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", randomBytes(32), iv).setAAD(Buffer.from("inbox.who"));
    const body = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
    expect(unsealWho(employer, `k1.${body.toString("base64url")}`)).toEqual(nobody);
    expect(unsealWho(employer, encryptField("person.idNumber", plain))).toEqual(nobody);
    expect(unsealWho(employer, encryptField("inbox.who", plain))).toEqual(typed);
    expect(unsealWho(employer, encryptField("inbox.who", '{"name":1}'))).toEqual(nobody);
  });
});
