import { expect, test } from 'vitest';

import {
  morrisAnswer as morrisAnswerSchema,
  morrisOrder as morrisOrderSchema,
} from '../../../contract/schemas/questions/morris.ts';
import {
  sobolAnswer as sobolAnswerSchema,
  sobolOrder as sobolOrderSchema,
} from '../../../contract/schemas/questions/sobol.ts';
import { morrisAnswer, morrisOrder, sobolAnswer, sobolOrder } from '../../core/study/influence/answers.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('orders and answers of both methods cross the contract unchanged', () => {
  expect(morrisOrderSchema.parse(sent(morrisOrder))).toEqual(morrisOrder);
  expect(morrisOrderSchema.parse(sent({ ...morrisOrder, parameters: null })).parameters).toBeNull();
  expect(morrisAnswerSchema.parse(sent(morrisAnswer))).toEqual(morrisAnswer);
  expect(sobolOrderSchema.parse(sent(sobolOrder))).toEqual(sobolOrder);
  expect(sobolOrderSchema.parse(sent({ ...sobolOrder, parameters: ['a'] })).parameters).toEqual(['a']);
  expect(sobolAnswerSchema.parse(sent(sobolAnswer))).toEqual(sobolAnswer);
});

test('what is not a number, or not asked for, does not cross', () => {
  expect(morrisOrderSchema.safeParse({ ...morrisOrder, trajectories: NaN }).success).toBe(false);
  expect(morrisOrderSchema.safeParse({ ...morrisOrder, seed: 1 }).success).toBe(false);
  expect(sobolOrderSchema.safeParse({ ...sobolOrder, parameters: null }).success).toBe(false);
  expect(sobolAnswerSchema.safeParse({ ...sobolAnswer, runs: 1.5 }).success).toBe(false);
});
