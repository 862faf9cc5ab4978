/**
 * A value as bytes: a JSON head, then the numbers of its Float64Arrays untouched.
 *
 *   0   4  magic "CMM1"
 *   4   4  length of the head in bytes, little-endian
 *   8   n  head, UTF-8 JSON: { "value": ..., "segments": [{ "path": [...], "length": count }] }
 *          zeros to the next multiple of 8
 *       8 x count for each segment, in order, in the byte order of the machine (both ends are one machine)
 *
 * In `value` a null stands where each array belongs; its path says which. Outside arrays numbers are finite
 * and minus zero becomes zero, as JSON has it. Everything read is hostile until checked.
 */
import { assertCarried, isUnsafeKey, LARGEST_DEPTH, refuse } from './codec-rules.ts';

type Path = readonly (string | number)[];
type Segment = { readonly path: Path; readonly length: number };

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const MAGIC = [0x43, 0x4d, 0x4d, 0x31] as const;
const HEADER = 8;
const ALIGNMENT = 8;
/** Six options with seven bands each, their differences, and ample room. */
const MOST_SEGMENTS = 10_000;
const DEFAULT_BYTE_LIMIT = 256 * 1024 * 1024;

/** @throws ContractError `too-large` or `invalid-request` for what cannot be carried. */
export function encode(value: unknown): Uint8Array {
  const arrays: Float64Array[] = [];
  const segments: Segment[] = [];
  const plain = lift(value, [], (array, path) => {
    arrays.push(array);
    segments.push({ path, length: array.length });
  });
  const head = new TextEncoder().encode(JSON.stringify({ value: plain, segments }));
  let offset = aligned(HEADER + head.length);
  const total = arrays.reduce((sum, array) => sum + array.byteLength, offset);
  const bytes = new Uint8Array(total);
  bytes.set(MAGIC, 0);
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, HEADER);
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  return bytes;
}

/** @throws ContractError `invalid-request` when the bytes are not a well-formed message. */
export function decode(bytes: Uint8Array, byteLimit = DEFAULT_BYTE_LIMIT): unknown {
  if (bytes.length > byteLimit) refuse('too-large', `at most ${byteLimit} bytes`, `${bytes.length}`);
  if (bytes.length < HEADER || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    refuse('invalid-request', 'a Care Market message', 'other bytes');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(4, true);
  if (headLength > bytes.length - HEADER) {
    refuse('invalid-request', 'a head inside the message', `a head of ${headLength} bytes`);
  }
  const { value, segments } = readHead(bytes.subarray(HEADER, HEADER + headLength));
  const holder = { value };
  let offset = aligned(HEADER + headLength);
  for (const { path, length } of segments) {
    const end = offset + length * ALIGNMENT;
    if (end > bytes.length) refuse('invalid-request', 'all the numbers promised', 'too few bytes');
    place(holder, path, new Float64Array(bytes.slice(offset, end).buffer));
    offset = end;
  }
  if (offset !== bytes.length) {
    refuse('invalid-request', 'nothing after the last number', `${bytes.length - offset} bytes more`);
  }
  return holder.value;
}

function readHead(bytes: Uint8Array): { value: unknown; segments: Segment[] } {
  let head: unknown;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('invalid-request', 'a head of JSON', 'something else');
  }
  assertCarried(head, 0);
  const { value, segments } = (head ?? {}) as { value?: unknown; segments?: unknown };
  if (value === undefined || !Array.isArray(segments) || segments.length > MOST_SEGMENTS) {
    return refuse('invalid-request', 'a value and its segments', 'another head');
  }
  return { value, segments: segments.map(readSegment) };
}

function readSegment(segment: unknown): Segment {
  const { path, length } = (segment ?? {}) as { path?: unknown; length?: unknown };
  const whole = Number.isSafeInteger(length) && (length as number) >= 0;
  if (!whole || !Array.isArray(path) || path.length > LARGEST_DEPTH || !path.every(isKey)) {
    return refuse('invalid-request', 'a path and a length for each segment', 'another segment');
  }
  return { path, length: length as number };
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || Number.isSafeInteger(key);
}

/** Put an array where the head left a null for it; own keys only. */
function place(holder: { value: unknown }, path: Path, array: Float64Array): void {
  let parent: unknown = holder;
  let key: string | number = 'value';
  for (const next of path) {
    parent = (parent as Record<string | number, unknown>)[key];
    key = next;
    const usable = typeof parent === 'object' && parent !== null && !(parent instanceof Float64Array);
    if (!usable || !Object.hasOwn(parent as object, key)) {
      refuse('invalid-request', 'a place for each segment', 'a path that leads nowhere');
    }
  }
  const at = parent as Record<string | number, unknown>;
  if (at[key] !== null) refuse('invalid-request', 'an empty place for each segment', 'a filled one');
  at[key] = array;
}

/** A copy fit for JSON, with null in place of each Float64Array, which goes to `take`. */
function lift(value: unknown, path: Path, take: (array: Float64Array, path: Path) => void): unknown {
  if (path.length > LARGEST_DEPTH) refuse('invalid-request', 'a value that ends', 'one too deep');
  if (value instanceof Float64Array) {
    take(value, path);
    return null;
  }
  if (typeof value !== 'object' || value === null) {
    assertCarried(value, path.length);
    return value;
  }
  if (Array.isArray(value)) return value.map((each, i) => lift(each, [...path, i], take));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    refuse('invalid-request', 'plain objects, lists and Float64Arrays', 'an object of a class');
  }
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (isUnsafeKey(key)) refuse('invalid-request', 'ordinary names', `"${key}"`);
    if (each !== undefined) copy[key] = lift(each, [...path, key], take);
  }
  return copy;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
