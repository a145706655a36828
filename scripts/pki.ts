import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { publicScope, scopeOfOperator } from "@/server/auth/scope";
import {
  type EnterpriseKey,
  issueEnterpriseKey,
  listEnterpriseCertificates,
  revocationReasons,
  revokeEnterpriseCertificate,
} from "@/server/pki/enterprise-certificates";
import { revocationListFiles, rootsAsPem, type TrustFile } from "@/server/pki/published-trust";
import { askSecretly } from "./ask-secretly";

const usage = `Usage: npm run pki -- issue-enterprise --credit-code CODE --name "企业全称" --out FILE.p12 [--operator "张三"] [--years 2]
       npm run pki -- revoke --serial HEX --reason ${revocationReasons.join("|")}
       npm run pki -- list [--credit-code CODE]
       npm run pki -- export-roots FOLDER

issue-enterprise asks for the file's password twice (a script gives it in ZHICE_P12_PASSWORD); it is kept nowhere.
Run it with the same DATA_DIR (or DATABASE_URL) and PORT or PUBLIC_URL as the product, while the product runs.`;

const refusals: Record<string, string> = {
  "creditCode.length": "--credit-code takes 18 characters.",
  "creditCode.characters": "--credit-code has a character that no credit code has.",
  "creditCode.structure": "--credit-code is wrong: its 3rd to 8th characters are not digits.",
  "creditCode.organisationCode": "--credit-code is wrong: the check of its 9th to 17th characters fails.",
  "creditCode.checkCharacter": "--credit-code is wrong: its last character does not fit the others.",
  "key.name": "--name takes the company's full name, 2 to 64 characters.",
  "key.registry":
    "--credit-code is a registry's. Its seal is kept by the product, and a key file would pass for it.",
  "key.operator": "--operator takes 1 to 64 characters.",
  "key.years": "--years takes 1 to 5.",
  "key.password": "The password takes at least 8 characters.",
  "key.notInForce": "No enterprise's certificate in force has this serial.",
};

const warnings: Record<EnterpriseKey["directory"], string> = {
  same: "",
  otherName: "Note: the directory of enterprises has another name for this credit code.",
  notActive:
    "Note: the directory of enterprises has it as revoked or cancelled; nobody can sign in with this key.",
  unknown: "Note: the directory of enterprises has no such credit code; import it before the key is used.",
};

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function readArguments() {
  try {
    const text = { type: "string" } as const;
    return parseArgs({
      allowPositionals: true,
      options: {
        "credit-code": text,
        name: text,
        out: text,
        operator: text,
        years: text,
        serial: text,
        reason: text,
      },
    });
  } catch {
    return stop(usage); // an option that is none
  }
}

const { positionals, values } = readArguments();
const [command, folder] = positionals;
const scope = scopeOfOperator(`pki ${command}`);

async function issue(): Promise<void> {
  const { "credit-code": creditCode, name, out, operator, years = "2" } = values;
  if (!creditCode || !name || !out) return stop(usage);
  const password = await choosePassword();
  reserve(out);
  const made = await issueEnterpriseKey(scope, {
    creditCode,
    companyName: name,
    operator,
    years: Number(years),
    password,
  }).catch((error: unknown) => {
    rmSync(out);
    throw error;
  });
  if (!made.ok) {
    rmSync(out);
    return stop(made.reasons.map(({ key }) => refusals[key] ?? key).join("\n"));
  }
  const { p12, certificate, directory } = made.value;
  writeFileSync(out, p12);
  console.log(`${out}: serial ${certificate.serial}, until ${certificate.notAfter.toISOString()}`);
  if (warnings[directory]) console.log(warnings[directory]);
}

/** Takes the file's name before anything is issued; what is there already is not overwritten. */
function reserve(out: string): void {
  try {
    writeFileSync(out, "", { flag: "wx", mode: 0o600 });
  } catch (error) {
    stop(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function choosePassword(): Promise<string> {
  const given = process.env.ZHICE_P12_PASSWORD;
  if (given !== undefined) return given;
  if (!process.stdin.isTTY) return stop("Without a terminal the password is given in ZHICE_P12_PASSWORD.");
  const password = await askSecretly("Password of the key file: ");
  return password === (await askSecretly("Once more: ")) ? password : stop("The two are not the same.");
}

async function revoke(): Promise<void> {
  const reason = revocationReasons.find((known) => known === values.reason);
  if (!values.serial || !reason) return stop(usage);
  const done = await revokeEnterpriseCertificate(scope, values.serial, reason);
  if (!done.ok) stop(done.reasons.map(({ key }) => refusals[key] ?? key).join("\n"));
  console.log("Revoked; nobody can sign in or sign with it any more.");
}

async function list(): Promise<void> {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  for (const row of await listEnterpriseCertificates(scope, values["credit-code"])) {
    const ended = row.revokedAt ? `revoked ${day(row.revokedAt)} (${row.revocationReason})` : "";
    const facts = [
      row.serial,
      row.creditCode,
      `${day(row.notBefore)}..${day(row.notAfter)}`,
      row.companyName,
    ];
    console.log([...facts, ended].join("  ").trimEnd());
  }
}

async function exportRoots(): Promise<void> {
  const into = folder ?? stop(usage);
  mkdirSync(into, { recursive: true });
  for (const root of rootsAsPem()) exportTo(into, root);
  for (const list of await revocationListFiles(publicScope())) exportTo(into, list);
}

function exportTo(into: string, { fileName, content }: TrustFile): void {
  const file = path.join(into, fileName);
  writeFileSync(file, content);
  console.log(file);
}

const commands: Record<string, () => void | Promise<void>> = {
  "issue-enterprise": issue,
  revoke,
  list,
  "export-roots": exportRoots,
};
const run = commands[command ?? ""] ?? (() => stop(usage));
await Promise.resolve()
  .then(run)
  .catch((error: unknown) =>
    stop(
      `Nothing was changed: ${error instanceof Error ? error.message.trim() : String(error)}\nIs the product running?`,
    ),
  );
process.exit(0);
