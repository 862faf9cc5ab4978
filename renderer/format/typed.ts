/** What people type into a field for a number: with a pound sign, thousands parted or a per cent sign. */
export function typedNumber(text: string): number | null {
  const plain = text.replaceAll(/[£%,\s]/g, '').replace('−', '-');
  return /^-?(?:\d{1,9}(?:\.\d{0,6})?|\.\d{1,6})$/.test(plain) ? Number(plain) : null;
}

/** Pounds as whole pence; null for what is no amount. */
export function typedPence(text: string): number | null {
  const pounds = typedNumber(text);
  return pounds === null ? null : Math.round(pounds * 100);
}

/** A month typed as YYYY-MM. */
export function typedMonth(text: string): string | null {
  const month = text.trim();
  return /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) ? month : null;
}
