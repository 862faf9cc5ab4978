import type { StudyAnswer } from '../../../api/types.ts';
import { tellBridge } from './bridge.ts';
import { tellCompare } from './compare.ts';
import { tellDiscover } from './discover.ts';
import { tellGrid } from './grid.ts';
import { tellMorris, tellOneAtATime } from './influence.ts';
import { tellSobol } from './sobol.ts';
import { tellSolve } from './solve.ts';
import { tellSwitching } from './switching.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Telling } from './telling.ts';
import { tellUncertainty } from './uncertainty.ts';

/** An answer in words and pictures, whatever was asked. */
export function tell({ kind, answer }: StudyAnswer, names: Names): Telling {
  switch (kind) {
    case 'solve':
      return tellSolve(answer, names);
    case 'compare':
      return tellCompare(answer, names);
    case 'grid':
      return tellGrid(answer, names);
    case 'bridge':
      return tellBridge(answer, names);
    case 'uncertainty':
      return tellUncertainty(answer, names);
    case 'one-at-a-time':
      return tellOneAtATime(answer, names);
    case 'morris':
      return tellMorris(answer, names);
    case 'sobol':
      return tellSobol(answer, names);
    case 'switching':
      return tellSwitching(answer, names);
    case 'discover':
      return tellDiscover(answer, names);
  }
}
