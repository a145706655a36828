/** Keeps of what narrows a list what is said at all, in codes, as the log holds it. */
export function narrowedTo(conditions: Record<string, unknown>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(conditions).flatMap(([key, value]) => {
      if (value === undefined || value === "" || value === null) return [];
      return [[key, Array.isArray(value) ? value.join(",") : (value as string | number | boolean)]];
    }),
  );
}

/** Says of what somebody typed only that he did: the log holds no words of his. */
export const onlyWhether = (typed: string | undefined): true | undefined => (typed ? true : undefined);
