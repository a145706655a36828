import { expect, test } from "vitest";
import { asPlainDate } from "@/lib/domain/plain-date";
import { readCertificateFields, verifyCertificateFile } from "@/lib/verify/ofd/verify-certificate-file";
import { nodeCrypto } from "./node-crypto";
import { findingsOfFile } from "./testing/forge-ofd";
import {
  drawCertificate,
  makerName,
  makeSealWorld,
  sampleContent,
  sealingAuthority,
  sealMoments,
  sealSample,
} from "./testing/sealed-certificate";

const world = await makeSealWorld();
const drawn = await drawCertificate();
const sealed = await sealSample(drawn, world.seal);

test("a certificate that is as it was sealed is valid, and says what it says", async () => {
  const { verdict, findings, fields, seal } = await verifyCertificateFile(sealed, world.policy, nodeCrypto);
  expect({ verdict, findings }).toEqual({ verdict: "valid", findings: [] });
  expect(fields).toMatchObject({
    name: "张晓明",
    number: "建[造]21310000001234",
    employer: "上海“A&B”<测试>建设工程咨询有限公司",
    idNumber: "310***********0011",
    validTo: "2030-11-19",
  });
  expect(seal).toMatchObject({
    signer: { commonName: sealingAuthority.authority, serialNumber: sealingAuthority.creditCode },
    sealMaker: makerName,
    sealedAt: sealMoments.sealed,
  });
});

test("fields can be read without believing them", () => {
  expect(readCertificateFields(sealed)?.identifier).toBe(sampleContent().identifier);
  expect(readCertificateFields(sealed.subarray(1))).toBeUndefined();
});

test("rare characters drawn as outlines count as shown, and so does a name in several lines", async () => {
  const employer = "上海市建设工程造价咨询与项目管理及招标代理技术服务发展股份有限公司第一分公司浦东办事处";
  const rare = await sealSample(await drawCertificate({ name: "张𬸚䶮明", employer }), world.seal);
  expect(await findingsOfFile(rare, world.policy)).toEqual(["valid"]);
});

test("a certificate of a profession without specialties is valid", async () => {
  const special = {
    professionCode: "structural-engineer",
    title: "中华人民共和国二级注册结构工程师注册证书",
    specialty: null,
  };
  const structural = await sealSample(await drawCertificate(special), world.seal);
  expect(await findingsOfFile(structural, world.policy)).toEqual(["valid"]);
});

test("the copy that proves a deregistration says so in its metadata and on its page, and not in one of them alone", async () => {
  const deregisteredOn = asPlainDate("2026-11-19");
  const copy = await sealSample(await drawCertificate({ deregisteredOn }), world.seal);
  expect(await findingsOfFile(copy, world.policy)).toEqual(["valid"]);
  expect(readCertificateFields(copy)?.endedOn).toBe("2026-11-19");
  expect(readCertificateFields(sealed)?.endedOn).toBeUndefined();
  const without = await sealSample(await drawCertificate({ deregisteredOn }, {}), world.seal);
  expect(await findingsOfFile(without, world.policy)).toEqual(["fields.notShown"]);
  const onlyInside = await sealSample(await drawCertificate({}, { deregisteredOn }), world.seal);
  expect(await findingsOfFile(onlyInside, world.policy)).toEqual(["fields.notShown"]);
});

test("a value other than the caller expects is found", async () => {
  const { name, number, identifier } = sampleContent();
  const policy = { ...world.policy, expected: { name, number, identifier } };
  expect(await findingsOfFile(sealed, policy)).toEqual(["valid"]);
  for (const expected of [{ name: "张晓" }, { number: "建[造]21310000001235" }, { validTo: "2030-11-20" }])
    expect(await findingsOfFile(sealed, { ...policy, expected })).toEqual(["fields.unexpected"]);
});

test("another authority, another of its certificates and another seal maker than the caller knows are found", async () => {
  const { policy, maker, signer } = world;
  const other = { commonName: "北京市住房和城乡建设委员会", serialNumber: sealingAuthority.creditCode };
  expect(await findingsOfFile(sealed, { ...policy, signer: other })).toEqual(["signer.wrongParty"]);
  const wrong = { ...policy.signer, ...other, commonName: sealingAuthority.authority };
  expect(
    await findingsOfFile(sealed, { ...policy, signer: { ...wrong, certificate: maker.certificate } }),
  ).toEqual(["signer.wrongCertificate"]);
  expect(
    await findingsOfFile(sealed, { ...policy, signer: { ...wrong, certificate: signer.certificate } }),
  ).toEqual(["valid"]);
  expect(await findingsOfFile(sealed, { ...policy, sealMaker: other })).toEqual(["seal.maker"]);
});

test("a certificate from after the caller's present is found", async () => {
  const at = new Date(sealMoments.sealed.getTime() - 1000);
  expect(await findingsOfFile(sealed, { ...world.policy, at })).toEqual(["sealing.future"]);
});
