import { describe, expect, test } from "vitest";
import { refusalOfPdf } from "./recognise-pdf";

const twoMebibytes = 2 * 1024 * 1024;
const pdf = (length: number) => new Blob(["%PDF-1.7\n", new Uint8Array(length - 9)]);
const refusal = (file: Blob) => refusalOfPdf(file, twoMebibytes);

describe("a PDF that was chosen", () => {
  test("#33 #36 may be sent up to exactly 2 MiB", async () => {
    expect(await refusal(pdf(twoMebibytes))).toBeUndefined();
    expect(await refusal(pdf(twoMebibytes + 1))).toEqual({
      key: "file.tooLarge",
      values: { size: "2.01 MB", limit: "2 MB" },
    });
  });

  test("#33 is known by its bytes, not by its name", async () => {
    const jpeg = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "资格证书.pdf", {
      type: "application/pdf",
    });
    expect(await refusal(jpeg)).toEqual({ key: "file.notAPdf" });
    expect(await refusal(new Blob([]))).toEqual({ key: "file.empty" });
  });
});
