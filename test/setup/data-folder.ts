import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** No test reads or writes the library of whoever runs it, and no test file finds the finished runs of another. */
const folder = mkdtempSync(join(tmpdir(), 'care-market-data-'));
process.env['CARE_MARKET_DATA'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
