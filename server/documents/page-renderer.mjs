// Runs as a worker thread (page-images.ts starts it): draws one page of a PDF. Plain JavaScript, so that it is loaded from its
// place in the project both under vitest and by `next start`, where no bundler knows of it.
import { parentPort, workerData } from "node:worker_threads";
import { PDFiumLibrary } from "@hyzyla/pdfium";

async function render({ bytes, page, width, mostPixels }) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  if (page > document.getPageCount()) throw new Error(`the document has no page ${page}`);
  const drawn = document.getPage(page - 1);
  const { originalWidth, originalHeight } = drawn.getOriginalSize();
  const height = Math.round((width * originalHeight) / originalWidth);
  if (!(height >= 1 && width * height <= mostPixels)) throw new Error("the page is too long to be drawn");
  const { data } = await drawn.render({ width, height, renderFormFields: true });
  return { data, width, height };
}

const pixels = await render(workerData);
parentPort?.postMessage(pixels, [pixels.data.buffer]);
