import { limitWords } from '../../../core/experiment/limit-text.ts';
import type { Limit } from '../../../core/experiment/limit.ts';
import type { Question } from '../../../core/study/questions.ts';
import type { StudyRow } from '../../api/types.ts';
import type { Screen } from '../../navigation/screen.ts';
import type { FieldId } from './form-of.ts';

type Ground = {
  readonly place: string | { readonly id: string };
  readonly months: number;
  readonly seed: number;
};

/** The form that asks the same again, so that it can be changed. */
export function paramsAskedBy(
  question: Question,
  ground: Pick<StudyRow, 'place' | 'months' | 'seed'> | Ground,
): Screen['params'] {
  const { place, months, seed } = ground;
  const asked: Partial<Record<FieldId, string>> = {
    place: typeof place === 'string' ? place : place.id,
    months: `${months}`,
    seed: `${seed}`,
    ...fieldsOf(question),
  };
  return asked;
}

function fieldsOf({ kind, order }: Question): Partial<Record<FieldId, string>> {
  switch (kind) {
    case 'solve': {
      const { option, against = '', future, lever, wanted, between, step, from = '' } = order;
      return {
        option,
        against,
        future,
        lever,
        wanted,
        low: `${between?.low ?? ''}`,
        high: `${between?.high ?? ''}`,
        step: `${step ?? ''}`,
        from,
        limit: limitsText(order.limits),
        confidence: percent(order.confidence),
        most: `${order.most}`,
      };
    }
    case 'compare':
      return {
        ...pairOf(order),
        figures: order.indicators.join(','),
        limit: limitsText(order.limits),
        probability: percent(order.probability),
        worth: percent(order.worth.part),
        confidence: percent(order.confidence),
        most: `${order.most}`,
      };
    case 'grid':
      return {
        against: order.against,
        options: order.options.join(','),
        futures: [...new Set(order.worlds.map(({ future }) => future))].join(','),
        rules: order.worlds.some(({ structure }) => Object.keys(structure).length > 0) ? 'single' : 'none',
        limit: limitsText(order.limits),
        probability: percent(order.probability),
        figures: order.indicators.join(','),
        lives: `${order.replicates}`,
        draws: `${order.draws}`,
      };
    case 'bridge':
      return {
        fromOption: order.from.option,
        fromFuture: order.from.future,
        toOption: order.to.option,
        toFuture: order.to.future,
        figures: order.indicators.join(','),
        lives: `${order.replicates}`,
      };
    case 'uncertainty':
      return {
        ...pairOf(order),
        futures: order.futures.join(','),
        figures: order.indicators.join(','),
        rules: order.structures,
        lives: `${order.lives}`,
        replicates: `${order.replicates}`,
        draws: `${order.draws}`,
      };
    case 'one-at-a-time':
      return { method: kind, ...pairOf(order), lives: `${order.replicates}` };
    case 'morris':
      return {
        method: kind,
        ...pairOf(order),
        figures: order.measures.join(','),
        trajectories: `${order.trajectories}`,
      };
    case 'sobol':
      return {
        method: kind,
        ...pairOf(order),
        figures: order.measures.join(','),
        rows: `${order.rows}`,
        ...('first' in order.parameters
          ? { first: `${order.parameters.first}`, trajectories: `${order.parameters.trajectories}` }
          : {}),
      };
    case 'switching':
      return {
        ...pairOf(order),
        futures: order.futures.join(','),
        figure: order.indicator,
        better: order.better,
        most: `${order.most}`,
      };
    case 'discover':
      return {
        option: order.option,
        ...(order.against === null ? {} : { against: order.against }),
        futures: order.futures.join(','),
        limit: limitsText(order.limits),
        find: order.find,
        rules: order.structures.length === 0 ? 'none' : 'every',
        worlds: `${order.worlds}`,
        lives: `${order.replicates}`,
      };
  }
}

type Pair = { readonly option: string; readonly against: string; readonly future: string };

function pairOf({ option, against, future }: Pair): Pair {
  return { option, against, future };
}

function limitsText(limits: readonly Limit[]): string {
  return limits.map(limitWords).join(';');
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}
