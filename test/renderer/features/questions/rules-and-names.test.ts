import { describe, expect, it } from 'vitest';
import { structureProblems } from '../../../../core/study/order-problems.ts';
import { formOf, paramsOf } from '../../../../renderer/features/questions/form-of.ts';
import { didYouMean } from '../../../../renderer/features/questions/near.ts';
import { requestOf } from '../../../../renderer/features/questions/request-of.ts';
import { runsOf } from '../../../../renderer/features/questions/runs-of.ts';
import { FIRST_CHOICE } from '../../../../renderer/store/first-choice.ts';

const asked = (params: Record<string, string>) => {
  const read = requestOf('grid', formOf('grid', params, FIRST_CHOICE));
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals));
  return read.request;
};

const REGISTER = { uncertain: 400, doubtful: 300 };

describe('a grid', () => {
  it('has each future once under the usual rules, and where asked once more under every other rule', () => {
    const usual = asked({ futures: 'central,high-wage-floor' });
    const every = asked({ futures: 'central,high-wage-floor', rules: 'single' });
    if (usual.question.kind !== 'grid' || every.question.kind !== 'grid')
      throw new Error('It asks something else.');
    expect(usual.question.order.worlds.map(({ structure }) => structure)).toEqual([{}, {}]);
    const { worlds } = every.question.order;
    expect(new Set(worlds.map((world) => JSON.stringify(world))).size).toBe(worlds.length);
    expect(worlds.filter(({ structure }) => Object.keys(structure).length === 0)).toHaveLength(2);
    expect(worlds.every(({ structure }) => Object.keys(structure).length <= 1)).toBe(true);
    expect(worlds.length).toBeGreaterThan(4);
    expect(worlds.flatMap(({ structure }) => structureProblems('structure', structure))).toEqual([]);
  });

  it('keeps in its address whether other rules are asked for', () => {
    const form = formOf('grid', { rules: 'single' }, FIRST_CHOICE);
    expect(paramsOf('grid', form)).toMatchObject({ rules: 'single' });
  });

  it('says beforehand how many more runs that takes', () => {
    const usual = runsOf(asked({}), REGISTER);
    const every = runsOf(asked({ rules: 'single' }), REGISTER);
    expect(JSON.stringify(every)).not.toBe(JSON.stringify(usual));
  });
});

describe('did you mean', () => {
  const KNOWN = ['providers.exit-rate', 'providers.travel', 'providers.entered', 'council.spend.net'];
  it.each([
    ['providers.exitrate', 'Did you mean providers.exit-rate?'],
    ['exit-rate', 'Did you mean providers.exit-rate?'],
    ['nothing-like-it-at-all', ''],
  ])('of %s says %j: the nearest and what is as near', (typed, said) => {
    expect(didYouMean(typed, KNOWN)).toBe(said);
  });
});
