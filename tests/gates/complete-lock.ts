interface Lock {
  packages: Record<
    string,
    { integrity?: string; link?: boolean; resolved?: string; optionalDependencies?: Record<string, string> }
  >;
}

/** Lists what keeps a lock file from installing everywhere: platform packages left out, entries without integrity, registry hosts. */
export function incompleteLock(text: string): string[] {
  const { packages } = JSON.parse(text) as Lock;
  return Object.entries(packages).flatMap(([place, entry]) => {
    if (place === "") return [];
    const missing = Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !isLocked(packages, place, name),
    );
    return [
      ...missing.map((name) => `${place} lacks the platform package ${name}`),
      ...(entry.integrity || entry.link ? [] : [`${place} has no integrity`]),
      ...(entry.resolved ? [`${place} names where it was downloaded`] : []),
    ];
  });
}

/** Looks for a package from the innermost folder outwards, as Node does. */
function isLocked(packages: Lock["packages"], place: string, name: string): boolean {
  if (packages[`${place}${place ? "/" : ""}node_modules/${name}`]) return true;
  if (place === "") return false;
  const end = place.lastIndexOf("/node_modules/");
  return isLocked(packages, end < 0 ? "" : place.slice(0, end), name);
}
