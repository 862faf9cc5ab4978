/**
 * The same value with one array in place of those side by side that hold the same: of a single replicate every quantile is its mean, and what
 * is one when it is sent is one when it arrives, so that a fifth is sent.
 */
export function shareArrays<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shareArrays) as T;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const kept: Float64Array[] = [];
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      part instanceof Float64Array ? sharedWith(kept, part) : shareArrays(part),
    ]),
  ) as T;
}

function sharedWith(kept: Float64Array[], array: Float64Array): Float64Array {
  const same = kept.find((each) => haveSameBytes(each, array));
  if (same === undefined) kept.push(array);
  return same ?? array;
}

/** Not the same numbers: there are two zeros, and a number that is none is not itself. */
function haveSameBytes(one: Float64Array, other: Float64Array): boolean {
  return Buffer.compare(bytesOf(one), bytesOf(other)) === 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
