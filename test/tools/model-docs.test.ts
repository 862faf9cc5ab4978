import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeSteps } from '../../tools/model-docs.ts';

const PAGE = fileURLToPath(new URL('../../docs/model/steps.md', import.meta.url));

test('the page on the steps of a month says what the steps declare (npm run docs writes it)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(describeSteps());
});
