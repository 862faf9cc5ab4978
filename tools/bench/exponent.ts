/**
 * How cost grows with size: 0 where it does not, 1 where it grows in line, 2 where it grows with the square.
 * @throws RangeError where there is nothing to tell growth from
 */
export function exponentOf(costRatio: number, sizeRatio: number): number {
  if (!(costRatio > 0) || !(sizeRatio > 0) || sizeRatio === 1)
    throw new RangeError(
      `Growth cannot be told from a cost times ${costRatio} where the size is times ${sizeRatio}.`,
    );
  return Math.log(costRatio) / Math.log(sizeRatio);
}
