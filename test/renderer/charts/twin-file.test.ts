import { expect, it } from 'vitest';
import { twinFile } from '../../../renderer/charts/twin-file.ts';
import { csvOf } from '../../../renderer/files/table-file.ts';
import { fakeResult } from '../fake-result.ts';

const result = fakeResult({
  place: 'hartlepool',
  options: ['business-as-usual', 'dear'],
  future: 'central',
  months: 24,
  replicates: 20,
  seed: 1,
  save: false,
});
const table = { head: ['Line', 'Average'], rows: [['Block', '£4']] };

it('the table of a picture says in its file what was compared, in which future, and over which part of the time', () => {
  const lines = csvOf(twinFile(result, table, '2027-28')).split('\r\n');
  const [usual, dear] = result.options.map(({ name }) => name);
  expect(lines).toEqual(
    expect.arrayContaining([
      `baseline,${usual}`,
      `option,${dear}`,
      `future,${result.future.name}`,
      'period,2027-28',
      'Block,£4',
    ]),
  );
});
