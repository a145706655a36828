import { randomUUID } from "node:crypto";
import { authScope, type PersonScope, personScopeOfAccount } from "@/server/auth/scope";
import { withScope } from "@/server/db/scope";
import { mobileIndex } from "@/server/personal-data/blind-index";
import { encryptField } from "@/server/personal-data/field-cipher";
import { mobileNumber } from "./identity";

/** Makes a person without a sign-up, who can be told something and do nothing. */
export async function makeBarePerson(mobile = mobileNumber()): Promise<PersonScope & { mobile: string }> {
  const id = randomUUID();
  const indexes = { idIndex: `id ${id}`, mobileIndex: mobileIndex(mobile) };
  await withScope(authScope(), (db) =>
    db.account.create({ data: { id, kind: "person", status: "active", ...indexes } }),
  );
  const scope = personScopeOfAccount(id);
  await withScope(scope, (db) =>
    db.person.create({
      data: {
        id,
        name: "测试",
        sex: "female",
        birthDate: new Date("1990-01-01"),
        idType: "residentId",
        idNumber: "-",
        idLastFour: "0000",
        mobile: encryptField("person.mobile", mobile),
        provenBy: "demo",
        ...indexes,
      },
    }),
  );
  return { ...scope, mobile };
}
