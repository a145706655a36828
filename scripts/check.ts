import { resolve } from "node:path";
import { gates, pass } from "@/tests/gates/gates";

let failed = 0;
for (const gate of gates) {
  const began = performance.now();
  const result = await pass(gate, resolve("."));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const files = result.looked === undefined ? "" : `, ${result.looked} looked at`;
  console.log(`${result.ok ? "passed" : "FAILED"}  ${gate.name} (${seconds} s${files})`);
  if (!result.ok) console.log(result.output.trim().replace(/^/gm, "    "));
  failed += result.ok ? 0 : 1;
}
console.log(`${gates.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
