import type { ElementRule } from "./schema";

/** The namespace of every standard file (GB/T 33190). */
export const ofdNamespace = "http://www.ofdspec.org/2016";

const root = { "xmlns:ofd": /^http:\/\/www\.ofdspec\.org\/2016$/ } as const;
const anyText = /^[^\s](?:.{0,300}[^\s])?$/u;
// Readers shift what begins or ends with a space; inside it is the ideographic one.
const drawnText = /^\S(?:[\S\u3000]*\S)?$/u;
const id = /^[1-9]\d{0,5}$/;
const number = /^-?\d{1,5}(?:\.\d{1,6})?$/;
const box = /^-?\d{1,5}(?:\.\d{1,6})?(?: -?\d{1,5}(?:\.\d{1,6})?){3}$/;
const matrix = /^-?\d{1,5}(?:\.\d{1,6})?(?: -?\d{1,5}(?:\.\d{1,6})?){5}$/;
const colour = /^\d{1,3} \d{1,3} \d{1,3}$/;
const flag = /^(?:true|false)$/;
const fileName = /^[A-Za-z0-9_-]+\.[A-Za-z0-9]+$/;
const relative = /^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.[A-Za-z0-9]+$/;
const absolute = /^\/(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+\.[A-Za-z0-9]+$/;
const paths = /^M(?: (?:[MLBC]|-?\d{1,5}(?:\.\d{1,6})?))+$/;
const advances = /^(?:g \d{1,4} )?-?\d{1,5}(?:\.\d{1,6})?(?: (?:g \d{1,4} )?-?\d{1,5}(?:\.\d{1,6})?)*$/;
const zOrder = /^(?:Background|Body|Foreground)$/;

const leaf = (text: RegExp, attributes: ElementRule["attributes"] = {}): ElementRule => ({
  text,
  attributes,
});
const optional = (rule: ElementRule) => ({ ...rule, times: "optional" as const });
const many = (rule: ElementRule) => ({ ...rule, times: "many" as const });

/** OFD.xml */
export const ofdRule: ElementRule = {
  attributes: { ...root, Version: /^1\.[01]$/, DocType: /^OFD$/ },
  children: {
    "ofd:DocBody": {
      children: {
        "ofd:DocInfo": {
          children: {
            "ofd:DocID": leaf(/^[0-9a-f]{32}$/),
            "ofd:Title": leaf(anyText),
            "ofd:Author": leaf(anyText),
            "ofd:Subject": optional(leaf(anyText)),
            "ofd:CreationDate": leaf(/^\d{4}-\d\d-\d\d$/),
            "ofd:Creator": optional(leaf(anyText)),
            "ofd:CreatorVersion": optional(leaf(anyText)),
            "ofd:CustomDatas": {
              children: { "ofd:CustomData": many(leaf(anyText, { Name: /^[A-Za-z][A-Za-z0-9_]{0,39}$/ })) },
            },
          },
        },
        "ofd:DocRoot": leaf(/^Doc_0\/Document\.xml$/),
        "ofd:Signatures": leaf(/^Doc_0\/Signs\/Signatures\.xml$/),
      },
    },
  },
};

/** Document.xml */
export const documentRule: ElementRule = {
  attributes: root,
  children: {
    "ofd:CommonData": {
      children: {
        "ofd:MaxUnitID": leaf(id),
        "ofd:PageArea": { children: { "ofd:PhysicalBox": leaf(box) } },
        "ofd:PublicRes": leaf(relative),
        "ofd:DocumentRes": optional(leaf(relative)),
        "ofd:TemplatePage": many({
          attributes: { ID: id, BaseLoc: relative, "ZOrder?": zOrder, "Name?": anyText },
        }),
      },
    },
    "ofd:Pages": { children: { "ofd:Page": { attributes: { ID: id, BaseLoc: relative } } } },
    "ofd:CustomTags": leaf(relative),
  },
};

/** A file of fonts or images. */
export const resourceRule: ElementRule = {
  attributes: { ...root, BaseLoc: /^[A-Za-z0-9_-]+$/ },
  children: {
    "ofd:Fonts": optional({
      children: {
        "ofd:Font": many({
          attributes: { ID: id, FontName: anyText, "FamilyName?": anyText, "Bold?": flag, "Serif?": flag },
          children: { "ofd:FontFile": leaf(fileName) },
        }),
      },
    }),
    "ofd:MultiMedias": optional({
      children: {
        "ofd:MultiMedia": many({
          attributes: { ID: id, Type: /^Image$/, Format: /^(?:JPEG|PNG)$/ },
          children: { "ofd:MediaFile": leaf(fileName) },
        }),
      },
    }),
  },
};

const fill = leaf(/^$/, { Value: colour, "ColorSpace?": id });
const layerRule: ElementRule = {
  attributes: { ID: id, "Type?": zOrder },
  children: {
    "ofd:TextObject": many({
      attributes: { ID: id, Boundary: box, Font: id, Size: number, "Fill?": flag, "Weight?": /^\d{3}$/ },
      children: {
        "ofd:FillColor": optional(fill),
        "ofd:TextCode": leaf(drawnText, { X: number, Y: number, "DeltaX?": advances }),
      },
    }),
    "ofd:ImageObject": many({ attributes: { ID: id, Boundary: box, CTM: matrix, ResourceID: id } }),
    "ofd:PathObject": many({
      attributes: {
        ID: id,
        Boundary: box,
        "LineWidth?": number,
        "Stroke?": flag,
        "Fill?": flag,
        "Rule?": /^(?:NonZero|Even-Odd)$/,
        "Join?": /^(?:Miter|Round|Bevel)$/,
        "Cap?": /^(?:Butt|Round|Square)$/,
      },
      children: {
        "ofd:StrokeColor": optional(fill),
        "ofd:FillColor": optional(fill),
        "ofd:AbbreviatedData": leaf(paths),
      },
    }),
  },
};

/** Content.xml of a page or of a template. */
export const pageRule: ElementRule = {
  attributes: root,
  children: {
    "ofd:Area": optional({ children: { "ofd:PhysicalBox": leaf(box) } }),
    "ofd:Template": optional({ attributes: { TemplateID: id, "ZOrder?": zOrder } }),
    "ofd:Content": { children: { "ofd:Layer": many(layerRule) } },
  },
};

/** CustomTags.xml */
export const customTagsRule: ElementRule = {
  attributes: root,
  children: {
    "ofd:CustomTag": {
      attributes: { "TypeID?": anyText, "NameSpace?": anyText },
      children: { "ofd:FileLoc": leaf(relative) },
    },
  },
};

/** One name in the semantic index, with the objects that show its value. */
export const tagRule: ElementRule = {
  children: { "ofd:ObjectRef": many(leaf(id, { PageRef: id })) },
};

/** Signatures.xml */
export const signaturesRule: ElementRule = {
  attributes: root,
  children: {
    "ofd:MaxSignId": leaf(/^1$/),
    "ofd:Signature": {
      attributes: { ID: /^1$/, Type: /^Seal$/, BaseLoc: /^\/Doc_0\/Signs\/Sign_0\/Signature\.xml$/ },
    },
  },
};

/** Signature.xml; the algorithms and the stamp are judged apart. */
export const signatureRule: ElementRule = {
  attributes: root,
  children: {
    "ofd:SignedInfo": {
      children: {
        "ofd:Provider": { attributes: { ProviderName: anyText, "Company?": anyText, "Version?": anyText } },
        "ofd:SignatureMethod": leaf(anyText),
        "ofd:SignatureDateTime": leaf(anyText),
        "ofd:References": {
          attributes: { CheckMethod: anyText },
          children: {
            "ofd:Reference": many({
              attributes: { FileRef: absolute },
              children: { "ofd:CheckValue": leaf(/^[A-Za-z0-9+/]{43}=$/) },
            }),
          },
        },
        "ofd:StampAnnot": { attributes: { ID: id, PageRef: id, Boundary: box } },
        "ofd:Seal": { children: { "ofd:BaseLoc": leaf(absolute) } },
      },
    },
    "ofd:SignedValue": leaf(absolute),
  },
};
