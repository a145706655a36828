// Runs as a worker thread (pdf-upload.ts starts it): judges one untrusted PDF. Plain JavaScript, so that it is loaded from
// its place in the project both under vitest and by `next start`, where no bundler knows of it.
import { parentPort, workerData } from "node:worker_threads";
import { PDFDocument } from "pdf-lib";
import { capLibrary, inflateObjectStream, measureStream } from "./pdf-streams.mjs";
import { BombError, Budget, find, isWhitespace, Lexer, readObject, valuesOf } from "./pdf-syntax.mjs";

/** Names that make a viewer act or that carry another document, and the reason each is refused for. */
const forbidden = new Map([
  ...["JavaScript", "JS", "Launch", "OpenAction", "AA", "SubmitForm", "ImportData", "GoToE", "Rendition"].map(
    (name) => [name, "scripted"],
  ),
  ...["EmbeddedFile", "EmbeddedFiles", "RichMedia"].map((name) => [name, "embedded"]),
  ["XFA", "dynamicForm"],
  ["Encrypt", "encrypted"],
]);

class Refusal extends Error {
  constructor(reason, message, values = {}) {
    super(message);
    this.reason = reason;
    this.values = values;
  }
}

function onName(name, lexer) {
  const reason = forbidden.get(name);
  if (!reason) return;
  // An array as OpenAction is a place to open the document at (LibreOffice writes it always), not an action.
  if (name === "OpenAction") {
    const after = new Lexer(lexer.bytes, lexer.position, lexer.budgets).next();
    if (after.kind === "[") return;
  }
  throw new Refusal(reason, `the name ${name} occurs`);
}

/**
 * Reads from every "obj" and "trailer" of the file, wherever it stands: also inside comments, strings and the data of
 * streams, and objects that a later revision replaced, since a cross-reference table may point a viewer at any of them.
 */
function inspectObjects(bytes, limits) {
  const syntax = {
    bytes: new Budget(limits.syntaxBytes, "bytes read"),
    tokens: new Budget(limits.tokens, "tokens"),
  };
  const inflated = new Budget(limits.totalBytes, "bytes inflated");
  const streams = [];
  for (let at = find(bytes, "trailer", 0); at >= 0; at = find(bytes, "trailer", at + 7))
    readObject(new Lexer(bytes, at + 7, syntax), onName, { toKeyword: true });
  for (let at = find(bytes, "obj", 0); at >= 0; at = find(bytes, "obj", at + 3)) {
    if (!followsNumber(bytes, at)) continue;
    const lexer = new Lexer(bytes, at + 3, syntax);
    const { value, keyword } = readObject(lexer, onName, { toKeyword: true });
    if (value?.kind !== "dictionary") continue;
    checkPictureSize(value, limits);
    if (keyword === "stream") streams.push({ afterKeyword: lexer.position, dictionary: value });
  }
  // After all names in the open: what is encrypted is called so, not damaged because its streams cannot be read.
  for (const { afterKeyword, dictionary } of streams)
    inspectStream(bytes, afterKeyword, dictionary, { limits, syntax, inflated });
}

/** Tells whether "obj" at this place can end the header "12 0 obj"; a comment between the words is allowed. */
function followsNumber(bytes, at) {
  let before = at - 1;
  while (before >= 0 && isWhitespace(bytes[before])) before--;
  if (bytes[before] >= 0x30 && bytes[before] <= 0x39) return true;
  for (let back = before; back >= 0 && back > at - 1024; back--)
    if (bytes[back] === 0x25) return before < at - 1;
  return false;
}

function inspectStream(bytes, afterKeyword, dictionary, context) {
  const start = dataStart(bytes, afterKeyword);
  const isObjectStream =
    valuesOf(dictionary, "First").length > 0 ||
    valuesOf(dictionary, "Type").some((type) => type.kind === "name" && type.value === "ObjStm");
  if (!isObjectStream) return measureStream(bytes, start, dictionary, context);
  if (start < 0) throw new Refusal("damagedPdf", "an object stream has no data");
  const { first, count } = objectStreamHeader(dictionary);
  const data = inflateObjectStream(bytes, start, dictionary, context);
  if (!data || first > data.length) throw new Refusal("damagedPdf", "an object stream cannot be read");
  const all = new Lexer(data, first, context.syntax);
  for (let token = all.next(); token.kind !== "end"; token = all.next())
    if (token.kind === "name") onName(token.value, all);
  const header = new Lexer(data, 0, context.syntax);
  for (let index = 0; index < count; index++) {
    const [number, offset] = [header.next(), header.next()];
    if (number.kind !== "number" || offset.kind !== "number")
      throw new Refusal("damagedPdf", "an object stream's table is broken");
    readObject(new Lexer(data, first + offset.value, context.syntax), onName, { toKeyword: false });
  }
}

function objectStreamHeader(dictionary) {
  const [firsts, counts] = [valuesOf(dictionary, "First"), valuesOf(dictionary, "N")];
  const [first, count] = [firsts[0]?.value, counts[0]?.value];
  const plain =
    firsts.length === 1 && counts.length === 1 && Number.isInteger(first) && Number.isInteger(count);
  if (!plain || first < 0 || count < 0 || count > 100_000)
    throw new Refusal("damagedPdf", "an object stream's dictionary is ambiguous");
  return { first, count };
}

/** Gives where a stream's data begin, after the end of line that follows the keyword; -1 when none follows. */
function dataStart(bytes, afterKeyword) {
  let at = afterKeyword;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : -1;
}

/** A picture may be coded in a few bytes and take gigabytes when drawn. */
function checkPictureSize(dictionary, limits) {
  const largest = (key) => Math.max(0, ...valuesOf(dictionary, key).map((item) => Number(item.value) || 0));
  if (largest("Width") * largest("Height") > limits.picturePixels)
    throw new BombError("a picture with too many pixels");
}

async function countPages(bytes, limits) {
  capLibrary(new Budget(limits.totalBytes, "bytes decoded"), limits.objectStreamBytes);
  let pages;
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.isEncrypted) throw new Refusal("encrypted", "encrypted");
    pages = document.getPageCount();
  } catch (error) {
    if (error instanceof BombError || error instanceof Refusal) throw error;
    throw new Refusal("damagedPdf", `does not parse: ${error?.constructor?.name}`);
  }
  if (pages < 1) throw new Refusal("noPages", "no pages");
  if (pages > limits.pages)
    throw new Refusal("tooManyPages", "too many pages", { pages, limit: limits.pages });
  return pages;
}

async function inspect({ bytes, limits }) {
  try {
    inspectObjects(bytes, limits);
    return { pages: await countPages(bytes, limits) };
  } catch (error) {
    if (error instanceof Refusal)
      return { refused: error.reason, values: error.values, message: error.message };
    if (error instanceof BombError) return { refused: "pdfBomb", values: {}, message: error.message };
    throw error;
  }
}

parentPort?.postMessage(await inspect(workerData));
