import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { EXPLAINED } from '../../tools/mutate/explained.ts';
import { keyOf, mutantsOf, withFault } from '../../tools/mutate/mutants.ts';

function faults(source: string): string[] {
  return mutantsOf('core/x.ts', source).map((mutant) => withFault(source, mutant));
}

test.each([
  ['a sign turns round', 'f = a + b;', 'f = a - b;'],
  ['a limit takes its end in', 'f = a < b;', 'f = a <= b;'],
  ['a rounding rule is another', 'f = roundHalfUp(a);', 'f = Math.floor(a);'],
  ['a whole number is one more', 'f = g[i] === 12;', 'f = g[i] === 13;'],
  ['what is kept no longer is', 'due[row] = a;', ';'],
  ['a payment is not made', 'post(ledger, a);', ';'],
  ['a flow runs the other way', 'f += a;', 'f -= a;'],
  ['two steps change places', 'const MONTH = [first, second];', 'const MONTH = [second, first];'],
  ['a minus is left out', 'f = -a;', 'f = a;'],
  ['a month is taken for the next', 'f = g(index);', 'f = g((index + 1));'],
  ['a month of a record is taken for the next', 'f = g(month.reported);', 'f = g((month.reported + 1));'],
  ['a condition that is only a name is turned round', 'f = isOpen ? a : b;', 'f = !isOpen ? a : b;'],
])('%s', (_, source, faulty) => {
  expect(faults(source)).toContain(faulty);
});

test('two faults of a kind on lines alike are told apart', () => {
  expect(mutantsOf('core/x.ts', 'f = a + b;\nf = a + b;').map(keyOf)).toEqual([
    'core/x.ts: f = a + b;: + to -',
    'core/x.ts: f = a + b;: + to - (2)',
  ]);
});

test('types, imports, texts and row numbers are left alone', () => {
  const source = "import { a } from './a-b.ts';\ntype B = 1 | 2;\nconst c = 'x' + d;\nconst e = f[0];\n";
  expect(faults(source)).toEqual([]);
});

test('every fault differs from the source, and each is planted alone', () => {
  const source = 'f = a + b * c;';
  expect(faults(source)).toEqual(['f = a - b * c;', 'f = a + b / c;']);
});

/** The file of a fault, from its key. */
const fileOf = (key: string): string => key.slice(0, key.indexOf(': '));

test('a fault that is explained can still be planted: what no longer stands in the engine needs no reason', () => {
  const keys = Object.keys(EXPLAINED);
  const planted = new Set(
    [...new Set(keys.map(fileOf))].flatMap((file) => {
      const source = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
      return mutantsOf(file, source).map(keyOf);
    }),
  );
  expect(keys.filter((key) => !planted.has(key))).toEqual([]);
});
