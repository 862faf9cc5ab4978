import { expect, it } from 'vitest';
import type { Parameter, ParameterRegister } from '../../../../core/parameters/parameter.ts';
import type { WorldChange } from '../../../../core/scenario/future.ts';
import { refusals } from '../../../../renderer/features/editor/refusals.ts';
import { editingOf } from '../../../../renderer/store/editing.ts';

const IDS = ['workforce.vacancy', 'pa.vacancy'];
const REGISTER: ParameterRegister = new Map(
  IDS.map((id): [string, Parameter] => {
    const value = {
      from: '2020-04-01',
      value: 0.1,
      low: 0.1,
      high: 0.1,
      source: 'A test',
      grade: 'D',
    } as const;
    const values = [{ ...value, verification: 'assumption' } as const];
    return [id, { id, label: id, about: '', unit: 'fraction', kind: 'world', values }];
  }),
);

it('lets one figure be mended where another was saved before there were bounds for it, and neither be spoilt', () => {
  const changes = IDS.map((parameter): WorldChange => ({ parameter, from: '2027-04', value: 0.99 }));
  const words = { name: 'Old', summary: 's', evidence: 'e' };
  const editing = editingOf({
    draft: { kind: 'future', document: { id: 'my-old', ...words, parent: 'central', changes } },
    ancestors: [{ id: 'central', ...words, parent: null, changes: [] }],
    own: true,
    revision: 1,
  });
  const setTo = (value: number) =>
    refusals(editing, IDS[0]!, [{ from: '2027-04', value }], REGISTER).map(({ why }) => why);
  expect(setTo(0.5)).toEqual([]);
  expect(setTo(0.98)).toEqual(['“workforce.vacancy” cannot be 98%; it can be from 0.1% to 95%.']);
});
