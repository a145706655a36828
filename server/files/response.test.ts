import { describe, expect, test } from "vitest";
import { cleanOriginalName } from "./original-name";
import { fileResponse } from "./response";

const id = "0b7c5f0e-3f0e-4c1e-9a52-7a4b2f1d0a11";
const answer = (mediaType: string, originalName: string | null, download = false) =>
  fileResponse({ id, mediaType, originalName }, new Uint8Array([1, 2, 3]), { download });

describe("a file's response", () => {
  test("cannot be guessed at, kept, framed elsewhere or run", async () => {
    const response = answer("application/pdf", "学历证明.pdf");
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "private, no-store",
      "content-disposition": `inline; filename="____.pdf"; filename*=UTF-8''%E5%AD%A6%E5%8E%86%E8%AF%81%E6%98%8E.pdf`,
      "content-length": "3",
      "content-security-policy": "default-src 'none'; frame-ancestors 'self'; sandbox",
      "content-type": "application/pdf",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  test.each(["text/html", "image/svg+xml", "application/ofd"])("%s is a download", (mediaType) => {
    expect(answer(mediaType, null).headers.get("content-disposition")).toMatch(/^attachment; filename="0b7c/);
  });

  test("an unknown type is sent as bytes", () => {
    expect(answer("text/html", "a.html").headers.get("content-type")).toBe("application/octet-stream");
  });

  test("a name cannot break out of its header", () => {
    const header = answer("image/jpeg", `a"; x=\r\nSet-Cookie: b='(c)*'\ud800.jpg`, true).headers.get(
      "content-disposition",
    );
    expect(header).toBe(
      `attachment; filename="a__ x___Set-Cookie_ b=__c____.jpg"; filename*=UTF-8''a%22%3B%20x%3D%0D%0ASet-Cookie%3A%20b%3D%27%28c%29%2A%27_.jpg`.replace(
        "a__ x___Set-Cookie_ b=",
        "a__ x___Set-Cookie_ b_",
      ),
    );
  });
});

test.each([
  ["C:\\Users\\王\\证书.pdf", "证书.pdf"],
  ["../../etc/passwd", "passwd"],
  ["a\u202egnp.exe", "agnp.exe"],
  ["line\r\nbreak\0.pdf", "linebreak.pdf"],
  ["..", null],
  ["  ", null],
  [undefined, null],
  [`${"长".repeat(300)}.pdf`, `${"长".repeat(116)}.pdf`],
])("the name %j is kept as %j", (given, kept) => {
  expect(cleanOriginalName(given)).toBe(kept);
});
