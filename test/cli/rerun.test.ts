import { expect, test } from 'vitest';

import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { careMarket } from './care-market.ts';

const data = ['--data', temporaryFolder()];

test('a kept result is run again and comes out the same to the byte, and nothing more is kept', async () => {
  const small = ['--place', 'rutland', '--months', '4', '--replicates', '2'];
  await careMarket('compare', '--option', 'higher-uplift', ...small, ...data);
  const [{ id }] = JSON.parse((await careMarket('results', '--json', '-', ...data)).out) as [{ id: string }];
  const again = await careMarket('results', 'rerun', id, ...data);
  expect(again).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The same to the byte: all \d+ figures/),
  });
  expect(JSON.parse((await careMarket('results', '--json', '-', ...data)).out)).toHaveLength(1);
}, 120_000);

test('a result there is not is told as a mistake of the command line', async () => {
  const { code, err } = await careMarket('results', 'rerun', 'nowhere', ...data);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringContaining('There is no saved result "nowhere"'),
  });
}, 60_000);
