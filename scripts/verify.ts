import { parseArgs } from "node:util";
import { certificateTitles } from "@/lib/professions";
import { type Examination, examineDocument } from "@/lib/verify/examine-document";
import { now } from "@/server/clock";
import { SettingProblem } from "@/server/env";
import { describeExamination, examinationAsJson } from "@/server/verification/describe-examination";
import { FileProblem, readDocumentFrom } from "@/server/verification/document-file";
import { nodeCrypto } from "@/server/verification/node-crypto";
import { readDeploymentRoots, readTrustFolder, TrustProblem } from "@/server/verification/trusted-roots";

const usage = `Usage: npm run verify -- FILE [--roots FOLDER] [--json]

Says what a document of this product is, who signed it and when, and whether every byte of it is sound; it needs neither
the product nor a network. FOLDER holds the roots to trust (.pem, .crt, .cer) and revocation lists (.crl); without it the roots of
the deployment in DATA_DIR are trusted. It cannot know who should have signed: read the names.
Ends with 0 when the document is valid, 1 when it is not or nobody signed it, 2 when it cannot be judged.`;

const codes: Record<Examination["verdict"], number> = { valid: 0, unsigned: 1, invalid: 1, unreadable: 2 };

function stop(words: string): never {
  console.error(words);
  process.exit(2);
}

function readArguments(): { file: string; roots: string | undefined; json: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { roots: { type: "string" }, json: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (file && more.length === 0) return { file, roots: values.roots, json: values.json };
  } catch {
    // an option that is none
  }
  return stop(usage);
}

const { file, roots: folder, json } = readArguments();
try {
  const bytes = readDocumentFrom(file);
  const { source, roots, revocation } =
    folder === undefined ? readDeploymentRoots() : readTrustFolder(folder);
  const examination = await examineDocument(
    bytes,
    { roots, revocation, certificateTitles: certificateTitles(), at: now() },
    nodeCrypto,
  );
  console.log(json ? examinationAsJson(file, examination) : describeExamination(file, examination));
  if (!json) console.log(`Trusted: ${roots.length} roots of ${source}.`);
  process.exitCode = codes[examination.verdict];
} catch (error) {
  const expected =
    error instanceof FileProblem || error instanceof TrustProblem || error instanceof SettingProblem;
  if (!expected) throw error;
  stop(error.message);
}
