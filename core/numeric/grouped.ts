/** A number as sentences write it, with commas between its thousands: 10,000. */
export function grouped(number: number | string): string {
  return String(number).replace(/^-?\d+(?=\.|$)/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));
}
