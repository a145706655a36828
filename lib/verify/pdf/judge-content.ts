import type { FindingCode, Report } from "../findings";
import type { PdfObject, PdfValue } from "./values";

// Keys and names that let a file act, carry other files or show different things to different readers.
const forbidden: Readonly<Record<string, FindingCode>> = {
  JavaScript: "content.javaScript",
  JS: "content.javaScript",
  OpenAction: "content.action",
  AA: "content.action",
  URI: "content.action",
  GoToR: "content.action",
  GoToE: "content.action",
  SubmitForm: "content.action",
  ResetForm: "content.action",
  ImportData: "content.action",
  Rendition: "content.action",
  Movie: "content.action",
  Sound: "content.action",
  RichMedia: "content.action",
  RichMediaExecute: "content.action",
  SetOCGState: "content.action",
  GoTo3DView: "content.action",
  Launch: "content.launch",
  EmbeddedFile: "content.embeddedFile",
  EmbeddedFiles: "content.embeddedFile",
  Filespec: "content.embeddedFile",
  EF: "content.embeddedFile",
  AF: "content.embeddedFile",
  XFA: "content.xfa",
  OCProperties: "content.optionalContent",
  OCG: "content.optionalContent",
  OCGs: "content.optionalContent",
  OCMD: "content.optionalContent",
  OC: "content.optionalContent",
  FFilter: "content.external",
  Ref: "content.external",
  OPI: "content.external",
  PS: "content.external",
  ObjStm: "content.hiddenObjects",
  XRef: "content.hiddenObjects",
};

/** Reports every key and name in an object that a form of ours never has, wherever it stands. */
export function judgeContent(object: PdfObject, report: Report): void {
  const place = report.at(`object ${object.number}`);
  if (object.stream !== undefined && object.value.kind === "dictionary" && object.value.entries.has("F")) {
    place.add("content.external", "F");
  }
  judgeValue(object.value, place);
}

function judgeValue(value: PdfValue, report: Report): void {
  if (value.kind === "name") judgeName(value.value, report);
  else if (value.kind === "array") for (const item of value.items) judgeValue(item, report);
  else if (value.kind === "dictionary") {
    for (const [key, entry] of value.entries) {
      judgeName(key, report);
      judgeValue(entry, report);
    }
  }
}

function judgeName(name: string, report: Report): void {
  const code = Object.hasOwn(forbidden, name) ? forbidden[name] : undefined;
  if (code !== undefined) report.add(code, name);
}
