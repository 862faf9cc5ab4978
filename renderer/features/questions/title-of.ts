import { LEVERS } from '../../../core/scenario/lever.ts';
import type { LeverId } from '../../../core/scenario/lever.ts';
import type { StudyRequest } from '../../api/types.ts';
import { count } from '../../format/month.ts';
import { QUESTION_NAMES } from '../../format/question.ts';
import type { Catalogues } from '../../store/state.ts';

/** What is asked, in a line: it goes by this while it is worked on. */
export function titleOf({ ground, question }: StudyRequest, { places, options }: Catalogues): string {
  const place = places.find(({ id }) => id === ground.place)?.name ?? ground.place;
  const nameOf = (id: string): string => options.find((each) => each.id === id)?.name ?? id;
  switch (question.kind) {
    case 'solve': {
      const { lever, wanted, option } = question.order;
      const label = LEVERS[lever as LeverId]?.label.toLowerCase() ?? lever;
      return `The ${wanted === 'smallest' ? 'lowest' : 'highest'} ${label} that keeps our limits: ${nameOf(option)}, ${place}`;
    }
    case 'grid':
      return `${QUESTION_NAMES.grid} ${count(question.order.options.length, 'option')} in ${count(ground.futures.length, 'future')}, ${place}`;
    case 'bridge':
      return `${QUESTION_NAMES.bridge} ${nameOf(question.order.to.option)}, ${place}`;
    case 'compare':
    case 'uncertainty':
    case 'one-at-a-time':
    case 'morris':
    case 'sobol':
    case 'switching':
    case 'discover':
      return `${QUESTION_NAMES[question.kind].replace(/([^?])$/, '$1:')} ${nameOf(question.order.option)}, ${place}`;
  }
}
