import type { ImageElement } from "../layout/model";

/** The files of an OFD package by their paths without a leading slash, in the order in which they are packed. */
export type OfdFiles = ReadonlyMap<string, Uint8Array>;

/** The pictures of a page, JPEG or PNG. */
export type OfdImages = Readonly<Partial<Record<ImageElement["image"], Uint8Array>>>;

/** What an OFD document says about itself. */
export interface OfdInfo {
  /** 32 hexadecimal digits, a UUID without its dashes. */
  documentId: string;
  title: string;
  author: string;
  subject: string;
  /** YYYY-MM-DD. */
  createdOn: string;
  creator: { name: string; version: string };
  /** CustomDatas by their names, in order. */
  metadata: readonly (readonly [name: string, value: string])[];
  /** Says how the semantic index is named and which names in it the pictures have. */
  index: { type: string; namespace: string; images: OfdImageTags };
}

/** Semantic names of the pictures, for example ZP. */
export type OfdImageTags = Readonly<Partial<Record<ImageElement["image"], string>>>;
