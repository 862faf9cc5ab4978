/** A share in as few digits as it has: 95%, 98.75%. */
export function exactPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
