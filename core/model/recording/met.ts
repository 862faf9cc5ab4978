/**
 * What was got against a need, never above it; both whole. Worked out, since `Math.min` asks which is less, and no processor
 * foresees whose care fell short.
 */
export function metOf(got: number, need: number): number {
  return got - Number(got > need) * (got - need);
}
