import { expect, test } from "vitest";
import { encodeBitString, encodeInteger, encodeOid, encodeSequence } from "@/server/pki/der";
import { isSm2SignatureRight } from "./verify-signature";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const spkiOf = (point: Uint8Array, curve = "1.2.156.10197.1.301") =>
  encodeSequence(encodeSequence(encodeOid("1.2.840.10045.2.1"), encodeOid(curve)), encodeBitString(point));
const derOf = (r: string, s: string) => encodeSequence(encodeInteger(bytes(r)), encodeInteger(bytes(s)));

// The example of GB/T 32918.5 A.2: "message digest" and the default identity.
const x = "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020";
const y = "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
const r = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3";
const s = "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";
const order = "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123";
const data = new TextEncoder().encode("message digest");
const spki = spkiOf(bytes(`04${x}${y}`));
const isRight = (signature: Uint8Array, key = spki, of = data) =>
  isSm2SignatureRight({ spki: key, signature, data: of });

test("the standard's own example is right, and nothing beside it", () => {
  expect(isRight(derOf(r, s))).toBe(true);
  expect(isRight(derOf(r, s), spki, new TextEncoder().encode("message digesu"))).toBe(false);
  expect(isRight(derOf(s, r))).toBe(false);
});

test.each([
  ["r is zero", derOf("00", s)],
  ["s is zero", derOf(r, "00")],
  ["r is the order", derOf(order, s)],
  ["s is the order", derOf(r, order)],
  ["r and s are the order together", derOf("01", `${order.slice(0, -2)}22`)],
  ["more than two numbers", encodeSequence(...[r, s, r].map((n) => encodeInteger(bytes(n))))],
  ["no DER", bytes(`${r}${s}`)],
  ["nothing", new Uint8Array()],
])("a signature is wrong when %s", (_, signature) => {
  expect(isRight(signature)).toBe(false);
});

test("keys that are none, or of another curve, verify nothing", () => {
  const off = bytes(`04${x}${y.slice(0, -2)}14`);
  const keys = [spkiOf(off), spkiOf(bytes("00")), spkiOf(bytes(`02${x}`)), bytes("3000"), new Uint8Array()];
  for (const key of keys) expect(isRight(derOf(r, s), key)).toBe(false);
  expect(isRight(derOf(r, s), spkiOf(bytes(`04${x}${y}`), "1.2.840.10045.3.1.7"))).toBe(false);
});
