import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCENARIOS = join(import.meta.dirname, '../../../scenarios');

/** The text of a shipped file. */
export function shipped(name: string): string {
  return readFileSync(join(SCENARIOS, name), 'utf8');
}

/** The text of a shipped file with one entry set, or deleted when the value is undefined. */
export function spoilt(name: string, path: string, value: unknown): string {
  const document: unknown = JSON.parse(shipped(name));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => (at as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[last] = value;
  return JSON.stringify(document);
}
