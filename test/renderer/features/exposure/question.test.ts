import { describe, expect, it } from 'vitest';
import { EXAMPLE_BOOKS } from '../../../../core/exposure/example-books.ts';
import { orderOf, questionFrom, refusalsOf } from '../../../../renderer/features/exposure/question.ts';
import type { Choice } from '../../../../renderer/store/state.ts';

const CHOICE = { place: 'hartlepool', future: 'central', seed: 1 } as Choice;

describe('the month an exposure is looked at from', () => {
  it('is the usual first month unless another is chosen, and is what the host is asked', () => {
    expect(questionFrom({}, CHOICE).start).toBe('2026-04');
    const chosen = questionFrom({ start: '2027-10' }, CHOICE);
    expect(orderOf(chosen, EXAMPLE_BOOKS, CHOICE).start).toBe('2027-10');
  });

  it.each(['', 'next year', '2027-13'])('is refused beside its field where it is “%s”', (start) => {
    expect(Object.keys(refusalsOf(questionFrom({ start }, CHOICE)))).toEqual(['start']);
  });
});

describe('the arrangement people go over to', () => {
  it.each([
    [{}, ['move.block-to-direct-payment', 'move.framework-to-direct-payment']],
    [{ to: 'isf' }, ['move.block-to-isf', 'move.framework-to-isf']],
    [{ to: 'isf', levers: 'framework' }, ['move.framework-to-isf']],
    [{ to: 'framework', levers: 'direct-payment' }, ['move.direct-payment-to-framework']],
  ])('of %j is what the host is asked', (params, levers) => {
    const question = questionFrom(params, CHOICE);
    expect(orderOf(question, EXAMPLE_BOOKS, CHOICE).uptake.levers).toEqual(levers);
  });

  it('gives way to what can be left for it where nobody can go over so', () => {
    expect(questionFrom({ to: 'framework', levers: 'framework' }, CHOICE)).toMatchObject({
      to: 'framework',
      levers: 'block',
    });
  });
});
