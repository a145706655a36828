import { expect, test } from "vitest";
import { refusalOfImage } from "./recognise-image";
import { refusalOfPdf } from "./recognise-pdf";
import { sendFile } from "./send-file";

/** A file that was chosen and is no longer there, as a browser hands it on. */
class Gone extends Blob {
  override slice = () => this;
  override text = () => Promise.reject(new DOMException("moved", "NotReadableError"));
  override arrayBuffer = () => Promise.reject(new DOMException("moved", "NotReadableError"));
}

test("a file that was moved after it was chosen is refused with words, before it is sent and while it is", async () => {
  const file = new Gone(["%PDF-1.7\n"]);
  const unreadable = { key: "file.unreadable" };
  expect(await refusalOfPdf(file, 1024)).toEqual(unreadable);
  expect(await refusalOfImage(file)).toEqual(unreadable);
  const way = { onProgress: () => undefined, signal: new AbortController().signal };
  const answer = () => Promise.reject(new Error("nothing is sent"));
  expect(await sendFile(file, { address: "/", answer }, way)).toEqual({ ok: false, reasons: [unreadable] });
});
