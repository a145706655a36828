import { requestSignUpCode, signUp } from "@/server/accounts/sign-up";
import { lastCodeTo } from "../support/codes";
import { mobileNumber, residentId } from "./identity";

/** A person with an account, and what he signs in with. */
export interface TestPerson {
  accountId: string;
  name: string;
  idNumber: string;
  mobile: string;
  password: string;
}

/** Signs a fictitious person up the way a newcomer does: code, then account. */
export async function makePerson(given: Partial<TestPerson> = {}): Promise<TestPerson> {
  const person = {
    name: "测试员",
    idNumber: residentId(),
    mobile: mobileNumber(),
    password: "Correct-horse-7",
    ...given,
  };
  const client = { address: `test-${person.mobile}` };
  await requestSignUpCode(person.mobile, client);
  const code = await lastCodeTo(person.mobile);
  const made = await signUp({ ...person, idType: "residentId", code }, client);
  if (!made.ok) throw new Error(`sign-up refused: ${JSON.stringify(made.reasons)}`);
  return { ...person, accountId: made.value.accountId };
}
