import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { APP_VERSION } from '../../host/app-version.ts';

test('is the version in package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(APP_VERSION).toBe(version);
});
