/** Whether one version, such as 0.12.0, came after another. What is no version is not newer. */
export function isNewer(theirs: string, here: string): boolean {
  const [a, b] = [partsOf(theirs), partsOf(here)];
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at >= 0 && a[at]! > (b[at] ?? 0);
}

function partsOf(version: string): readonly number[] {
  return /^\d+(?:\.\d+)*$/.test(version) ? version.split('.').map(Number) : [];
}
