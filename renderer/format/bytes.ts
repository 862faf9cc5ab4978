const SIZE = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const UNITS = ['kB', 'MB', 'GB'] as const;

/** How much room a file takes: "512 kB", "1.24 MB". */
export function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes.toLocaleString('en-GB')} byte${bytes === 1 ? '' : 's'}`;
  let size = bytes / 1_000;
  let unit = 0;
  // What would be rounded up to a thousand is one of the next.
  for (; size >= 999.5 && unit < UNITS.length - 1; unit += 1) size /= 1_000;
  return `${SIZE.format(size)} ${UNITS[unit]}`;
}
