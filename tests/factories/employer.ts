import { randomUUID } from "node:crypto";
import { encodeBitString, encodeInteger, encodeSequence, readChildren, readElement } from "@/server/pki/der";
import * as walk from "@/server/walk/countersign";
import { employer } from "./application";
import { mobileNumber } from "./identity";

const client = () => ({ address: `test-${randomUUID()}` });

/** Has the embedded authority certify a key for an enterprise, the tests' own unless another is named. */
export const makeEnterpriseKey = (
  company: { name: string; creditCode: string } = employer,
  validity: { from?: Date; to?: Date } = {},
): Promise<walk.EnterpriseKey> => walk.makeEnterpriseKey(company, validity);

const orderOfP256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The same certificate as other bytes: of an ECDSA signature (r, s) the value n - s is as good as s. */
export function otherEncodingOf(certificate: Uint8Array): Uint8Array {
  const element = (start: number) => readElement(certificate, start);
  const [body, algorithm, value] = readChildren(certificate, element(0));
  if (!body || !algorithm || !value) throw new Error("no certificate");
  const [r, s] = readChildren(certificate, element(value.content + 1));
  if (!r || !s) throw new Error("no ECDSA signature");
  const bytesOf = ({ start, end }: { start: number; end: number }) => certificate.subarray(start, end);
  const low = BigInt(`0x${Buffer.from(certificate.subarray(s.content, s.end)).toString("hex")}`);
  const other = Buffer.from((orderOfP256 - low).toString(16).padStart(64, "0"), "hex");
  const signature = encodeSequence(bytesOf(r), encodeInteger(other));
  return encodeSequence(bytesOf(body), bytesOf(algorithm), encodeBitString(signature));
}

/** Signs in with a key, as the browser does, each time from another address. */
export const signInWithKey = (key: walk.EnterpriseKey): ReturnType<typeof walk.signInWithKey> =>
  walk.signInWithKey(key, client());

/** Makes a key, signs in with it and binds it to a contact. */
export async function makeOperator(
  company?: { name: string; creditCode: string },
  name = "钱经办",
): Promise<walk.SignedInOperator> {
  const key = await makeEnterpriseKey(company);
  return walk.becomeOperator(key, { name, mobile: mobileNumber() }, client());
}
