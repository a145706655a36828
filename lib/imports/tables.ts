/** One column of a file to be imported, with the heading that an office's spreadsheet gives it. */
interface Column {
  key: string;
  zh: string;
}

/** Whose data an import fills: one registry's register, or the directories that all registries share. */
type Owner = "registry" | "platform";

const holder = [
  { key: "name", zh: "姓名" },
  { key: "idType", zh: "证件类型" },
  { key: "idNumber", zh: "证件号码" },
] as const;

/** The files that can be imported, with their columns in the order of the template; all must be there, others are passed over. */
export const importTables = {
  qualifications: {
    owner: "registry",
    columns: [
      ...holder,
      { key: "number", zh: "资格证书编号" },
      { key: "date", zh: "日期" },
      { key: "dateKind", zh: "日期类型" },
    ],
  },
  "paper-registrations": {
    owner: "registry",
    columns: [
      ...holder,
      { key: "number", zh: "注册编号" },
      { key: "specialty", zh: "注册专业" },
      { key: "creditCode", zh: "聘用企业统一社会信用代码" },
      { key: "begins", zh: "有效期起" },
      { key: "ends", zh: "有效期至" },
    ],
  },
  enterprises: {
    owner: "platform",
    columns: [
      { key: "creditCode", zh: "统一社会信用代码" },
      { key: "name", zh: "企业名称" },
      { key: "status", zh: "状态" },
    ],
  },
  "real-names": { owner: "platform", columns: [...holder, { key: "mobile", zh: "手机号" }] },
} as const satisfies Record<string, { owner: Owner; columns: readonly Column[] }>;

export type ImportName = keyof typeof importTables;

/** Lists the imports. */
export const importNames = Object.keys(importTables) as [ImportName, ...ImportName[]];

/** Lists the imports that fill one registry's register, or the shared directories. */
export function importsOf(owner: Owner): ImportName[] {
  return importNames.filter((name) => importTables[name].owner === owner);
}

/** Finds the column that a heading names, by its key or its Chinese word, whatever its spaces and capitals. */
export function columnNamed(table: ImportName, heading: string): string | undefined {
  const plain = heading.replace(/\s/g, "").toLowerCase();
  const columns: readonly Column[] = importTables[table].columns;
  return columns.find(({ key, zh }) => plain === zh || plain === key.toLowerCase())?.key;
}

/** Writes an empty file to be filled in: Chinese headings, UTF-8 with the mark by which spreadsheets know it. */
export function templateOf(table: ImportName): string {
  return `\uFEFF${importTables[table].columns.map(({ zh }) => zh).join(",")}\r\n`;
}
