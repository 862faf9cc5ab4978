import { expect, test } from 'vitest';

import { mutantsOf, withFault } from '../../tools/mutate/mutants.ts';

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
])('%s', (_, source, faulty) => {
  expect(faults(source)).toContain(faulty);
});

test('types, imports, texts and row numbers are left alone', () => {
  const source = "import { a } from './a-b.ts';\ntype B = 1 | 2;\nconst c = 'x' + d;\nconst e = f[0];\n";
  expect(faults(source)).toEqual([]);
});

test('every fault differs from the source, and each is planted alone', () => {
  const source = 'f = a + b * c;';
  expect(faults(source)).toEqual(['f = a - b * c;', 'f = a + b / c;']);
});
