import "server-only";
import {
  allowsLatinName,
  type IdentityDocumentType,
  identityDocumentLabel,
  identityDocumentTypes,
  readIdentityNumber,
} from "@/lib/domain/identity-document";
import { readPersonName } from "@/lib/domain/person-name";
import type { PlainDate } from "@/lib/domain/plain-date";
import { idNumberIndex } from "@/server/personal-data/blind-index";
import type { Tell } from "./read-table";

/** Somebody whom a row names, his number as a blind index only. */
export interface Holder {
  name: string;
  idType: IdentityDocumentType;
  idIndex: string;
}

/** Reads the columns name, idType and idNumber of a row; undefined when it told why it cannot. */
export function readHolder(cells: Record<string, string>, today: PlainDate, tell: Tell): Holder | undefined {
  const idType = documentType(cells.idType ?? "");
  if (!idType) {
    tell("idType", "idType");
    return undefined;
  }
  const name = readPersonName(cells.name ?? "", { latin: allowsLatinName(idType) });
  const number = readIdentityNumber(idType, cells.idNumber ?? "", today);
  if (!name.ok) tell("name", "name");
  if (!number.ok) tell("idNumber", "idNumber");
  if (!name.ok || !number.ok) return undefined;
  return { name: name.value, idType, idIndex: idNumberIndex(idType, number.value.number) };
}

function documentType(text: string): IdentityDocumentType | undefined {
  return identityDocumentTypes.find((type) => text === type || text === identityDocumentLabel(type).zh);
}
