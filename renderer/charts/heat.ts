/** How many depths of colour there are. */
const CLASSES = 5;

/** The depth of colour of a value among others: 1, the palest, to 5. All alike are palest. */
export function heatClasses(
  values: readonly (number | null)[],
  kind: 'size' | 'change',
): (value: number) => number {
  const measure = kind === 'change' ? Math.abs : Number;
  const known = values
    .filter((value): value is number => value !== null && Number.isFinite(value))
    .map(measure);
  const high = known.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const low =
    kind === 'change' ? 0 : known.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return (value) => {
    if (!(high > low)) return 1;
    const part = (measure(value) - low) / (high - low);
    return Math.min(CLASSES, Math.max(1, Math.floor(part * CLASSES) + 1));
  };
}
