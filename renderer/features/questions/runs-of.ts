import { USUAL_STRUCTURE } from '../../../core/scenario/structure.ts';
import { EVERY_OTHER_RULE } from '../../../core/study/switching/order.ts';
import { FIRST_LOOK } from '../../../core/study/solve/order.ts';
import { everyCombination } from '../../../core/study/uncertainty/structures.ts';
import type { Result } from '../../../contract/methods.ts';
import type { StudyRequest } from '../../api/types.ts';

/** About how many runs a question takes: as few, and as many, as it may. */
export type Runs = { readonly fewest: number; readonly most: number };

/** What the host knows: how many parameters the market reads that have a range in these months, and how many doubtful ones of those. */
export type Register = Result<'parameters.moved'>;

/** Ends and middle of a range: what is always tried before halving. */
const AT_LEAST_TRIED = 2;
/** A hundredth of the range, which is how closely a value is found when nobody says. */
const HALVINGS = 7;

export function runsOf({ question }: StudyRequest, { uncertain, doubtful }: Register): Runs {
  switch (question.kind) {
    case 'solve': {
      const { most } = question.order;
      const first = Math.min(FIRST_LOOK, most);
      return { fewest: AT_LEAST_TRIED * first, most: (AT_LEAST_TRIED + HALVINGS) * most };
    }
    case 'compare': {
      const { most } = question.order;
      return { fewest: Math.min(FIRST_LOOK, most), most };
    }
    case 'grid': {
      const { worlds, draws, replicates } = question.order;
      return exactly(worlds.length * Math.max(1, draws) * replicates);
    }
    case 'bridge':
      return exactly(2 * question.order.replicates);
    case 'uncertainty': {
      const { lives, replicates, draws, futures, structures } = question.order;
      const rules = {
        none: 0,
        single: EVERY_OTHER_RULE.length,
        every: everyCombination(USUAL_STRUCTURE).length,
      }[structures];
      return exactly(lives + replicates * (draws + futures.length + rules));
    }
    case 'one-at-a-time':
      return exactly((2 * doubtful + 1) * question.order.replicates);
    case 'morris':
      return exactly((uncertain + 1) * question.order.trajectories);
    case 'sobol': {
      const { parameters: asked, rows } = question.order;
      if (!('first' in asked)) return exactly(rows * (asked.length + 3));
      return exactly((uncertain + 1) * asked.trajectories + rows * (asked.first + 3));
    }
    case 'switching': {
      const { most, futures, rules } = question.order;
      const places = 2 * uncertain + futures.length + rules.length + 1;
      return { fewest: places * FIRST_LEAD, most: places * most };
    }
    case 'discover': {
      const { worlds, check, replicates } = question.order;
      return { fewest: worlds * replicates, most: (worlds + check) * replicates };
    }
  }
}

/** Runs at one place that a lead is read off at the earliest. */
const FIRST_LEAD = 8;

function exactly(runs: number): Runs {
  return { fewest: runs, most: runs };
}
