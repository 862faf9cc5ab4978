/** A share in as few digits as it has: 95%, 98.75%. */
export function exactPercent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A share in every digit it was typed with, so that 99.999% never reads as certainty. */
export function typedPercent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
