import type { Handlers } from '../../contract/server.ts';
import { INDICATORS } from '../../core/model/indicators.ts';
import type { Indicator, IndicatorId } from '../../core/model/indicators.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Lever, LeverId } from '../../core/scenario/lever.ts';

/** What the engine knows: the levers an option may move and the indicators a run reports. */
export function modelMethods(): Pick<Handlers, 'levers.list' | 'indicators.list'> {
  const levers = Object.entries(LEVERS) as [LeverId, Lever][];
  const indicators = Object.entries(INDICATORS) as [IndicatorId, Indicator][];
  return {
    'levers.list': () => levers.map(([id, lever]) => ({ id, ...lever })),
    'indicators.list': () => indicators.map(([id, indicator]) => ({ id, ...indicator })),
  };
}
