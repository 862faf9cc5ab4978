import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

import { temporaryRoot } from './temporary-root.ts';

/** No test reads or writes the library of whoever runs it, and no test file finds the finished runs of another. */
const folder = mkdtempSync(join(temporaryRoot(), 'care-market-data-'));
process.env['CARE_MARKET_DATA'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
