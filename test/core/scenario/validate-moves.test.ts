import { expect, test } from 'vitest';

import { USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverChange, Option } from '../../../core/scenario/option.ts';
import { describeProblem } from '../../../core/scenario/problems.ts';
import { optionProblems } from '../../../core/scenario/validate-option.ts';
import { AS_USUAL, option } from './sample.ts';

const changing = (...changes: LeverChange[]): Option => option('child', { changes });

function lines(...chain: readonly Option[]): string[] {
  return optionProblems([AS_USUAL, ...chain]).map(describeProblem);
}

const HALF_OF_BLOCK: LeverChange = { lever: 'move.block-to-isf', from: '2027-04', value: 0.5 };

test('refuses moves out of block that add up to more than everyone, the parent’s included', () => {
  const parent = option('parent', {
    changes: [{ lever: 'move.block-to-framework', from: '2027-04', value: 0.6 }],
  });
  const child = changing({
    lever: 'move.block-to-direct-payment',
    from: '2027-04',
    until: '2028-03',
    value: 0.48,
  });
  expect(lines(parent)).toEqual([]);
  expect(lines(child)).toEqual([]);
  expect(lines(parent, child)).toEqual([
    'changes: expected moves out of block that together reach at most 1, everyone in it, but found move.block-to-framework 0.6 and move.block-to-direct-payment 0.44 for everyone in 2028-02. Lower one of these shares.',
  ]);
});

test('accepts moves out of block that pass each other without passing everyone', () => {
  const swap = changing(
    { lever: 'move.block-to-framework', from: '2026-04', value: 1 },
    { lever: 'move.block-to-framework', from: '2027-04', until: '2028-03', value: 0 },
    { lever: 'move.block-to-direct-payment', from: '2027-04', until: '2028-03', value: 1 },
  );
  expect(lines(swap)).toEqual([]);
});

test('counts what each client group is moved by, and names the groups, the month and the shares', () => {
  const uneven = changing(
    HALF_OF_BLOCK,
    { ...HALF_OF_BLOCK, from: '2028-04', value: 0.3, groups: ['older', 'older with memory needs'] },
    { lever: 'move.block-to-pooled', from: '2029-04', value: 0.6 },
  );
  expect(lines(uneven)).toEqual([
    'changes: expected moves out of block that together reach at most 1, everyone in it, but found move.block-to-isf 0.5 and move.block-to-pooled 0.6 for people aged 18 to 64 in 2029-04. Lower one of these shares.',
  ]);
});

test('tells the shares of one client group where those of several are too much in different ways', () => {
  const both = changing(
    { ...HALF_OF_BLOCK, value: 0.8 },
    { lever: 'move.block-to-pooled', from: '2027-04', value: 0.6, groups: ['mental health'] },
    { lever: 'move.block-to-mixed', from: '2027-04', value: 0.7, groups: ['learning disability'] },
  );
  expect(lines(both)).toEqual([
    expect.stringContaining(
      'found move.block-to-isf 0.8 and move.block-to-mixed 0.7 for people with a learning disability in 2027-04',
    ),
  ]);
});

test('lets different groups leave by different ways, though together they would be more than everyone', () => {
  const apart = changing(
    { ...HALF_OF_BLOCK, value: 0.9, groups: ['learning disability'] },
    { lever: 'move.block-to-pooled', from: '2027-04', value: 0.9, groups: ['mental health'] },
  );
  expect(lines(apart)).toEqual([]);
});

test('keeps the arrangements people leave apart, and refuses too much out of each', () => {
  expect(lines(changing(HALF_OF_BLOCK, ...outOf('framework', 0.5), ...outOf('direct-payment', 0.5)))).toEqual(
    [],
  );
  expect(lines(changing(...outOf('framework', 0.6), ...outOf('direct-payment', 0.7)))).toEqual([
    expect.stringContaining('moves out of framework that together reach at most 1'),
    expect.stringContaining(
      'found move.direct-payment-to-isf 0.7 and move.direct-payment-to-pooled 0.7 for everyone in 2027-04',
    ),
  ]);
});

test('counts nobody as moved by a move that went back to what is usual', () => {
  const back = changing(
    { lever: 'move.block-to-framework', from: '2027-04', value: 0.8 },
    { lever: 'move.block-to-framework', from: '2028-04', value: USUAL },
    { lever: 'move.block-to-direct-payment', from: '2028-04', value: 0.8 },
  );
  expect(lines(back)).toEqual([]);
});

test('accepts ten tenths, though binary fractions make a hair more of them', () => {
  const shares = [
    ['framework', 0.2],
    ['preferred-list', 0.4],
    ['in-house', 0.3],
    ['isf', 0.1],
  ] as const;
  const whole = shares.map(([to, value]): LeverChange => ({
    lever: `move.block-to-${to}`,
    from: '2027-04',
    value,
  }));
  expect(lines(changing(...whole))).toEqual([]);
});

function outOf(source: 'framework' | 'direct-payment', share: number): LeverChange[] {
  return [
    { lever: `move.${source}-to-isf`, from: '2027-04', value: share },
    { lever: `move.${source}-to-pooled`, from: '2027-04', value: share },
  ];
}
