import { describe, expect, it } from 'vitest';
import { typedNumber, typedPence } from '../../../renderer/format/typed.ts';
import { orderOf as fundOrder, questionFrom } from '../../../renderer/features/exposure/question.ts';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { typedValue } from '../../../renderer/features/assumptions/typed-value.ts';
import { readValue } from '../../../renderer/features/editor/typed.ts';
import { amountOf } from '../../../renderer/features/questions/reading.ts';
import { readLimit } from '../../../core/experiment/limit-text.ts';
import { FIRST_CHOICE } from '../../../renderer/store/first-choice.ts';

const SHARE = { unit: 'fraction', low: 0, high: 1 } as const;

describe('a typed number', () => {
  it.each([
    ['5.5', 5.5],
    [' £5 ', 5],
    ['5 %', 5],
    ['−£1,250.50', -1250.5],
    ['1 250', 1250],
    ['1,250,000', 1_250_000],
    ['.5', 0.5],
  ])('is read from %j', (typed, value) => {
    expect(typedNumber(typed)).toBe(value);
  });

  it.each([
    '',
    '  ',
    'five',
    '1e999',
    '1e3',
    '0x10',
    '5,5',
    '12,50',
    '1,2345',
    '5 5',
    '--1',
    '£',
    '%',
    '1.2.3',
  ])('is not read from %j: what may be meant otherwise is asked again', (typed) => {
    expect(typedNumber(typed)).toBeNull();
    expect(typedPence(typed)).toBeNull();
    expect(typedValue(typed, SHARE)).toHaveProperty('refusal');
    expect(readValue(typed, 'fraction').kind).toBe('refused');
    expect(amountOf(typed)).toBeNull();
  });

  it('with a comma for its point makes no limit', () => {
    expect(() => readLimit('providers.exit-rate at most 5,5%', () => '')).toThrow(/a number/);
    expect(readLimit('council.spend.net change at most £1,500,000', () => '').value).toBe(1_500_000);
  });

  it('reaches the host as it was accepted, whatever stood with it', () => {
    const question = { ...questionFrom({}, FIRST_CHOICE), months: ' 48', years: '+2', lives: '100 %' };
    expect(fundOrder(question, EXAMPLE_BOOKS, FIRST_CHOICE)).toMatchObject({
      months: 48,
      replicates: 100,
      uptake: { years: 2 },
    });
  });
});
