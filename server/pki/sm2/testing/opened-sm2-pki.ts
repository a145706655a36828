import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSm2Pki } from "../open-sm2-pki";

/** Opens an SM2 hierarchy in a temporary folder, and says whom a seal is asked for. */
export function openedSm2Pki() {
  const folder = mkdtempSync(path.join(tmpdir(), "zhice-sm2-"));
  const at = new Date("2026-11-20T06:19:26.300Z");
  const authority = { authority: "上海市住房和城乡建设管理委员会", creditCode: "11310000002422610C" };
  const validity = { validFrom: at, validTo: new Date("2031-11-20T06:19:26Z") };
  return {
    folder,
    at,
    pki: openSm2Pki(folder, { at }),
    request: { ...authority, ...validity },
    sealRequest: { ...authority, diameter: 42, at },
  };
}
