import { expect, test } from 'vitest';

import { spawnProcess } from '../../../host/processes/spawn-process.ts';

test('a process that cannot even be begun is one that has ended, and whoever wants it is not brought down', async () => {
  // No argument can hold a zero: as with too little memory, the attempt throws.
  const process = spawnProcess(new URL('./none.ts', import.meta.url), ['\0']);
  const ended = new Promise((resolve) => process.onEnded(resolve));
  process.hold();
  process.send({ kind: 'end' });
  process.end();
  process.release();
  expect(await ended).toContain('null bytes');
});
