import { useMemo } from 'react';
import type { WorldChange } from '../../../core/scenario/future.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { selectResult } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import type { Horizon } from './dial-path.ts';
import { useRegister } from './use-register.ts';

const NONE: readonly WorldChange[] = [];

/** What paths are drawn against: the months of the choice, the parameters wanted, and the future that is chosen. */
export function useHorizon(ids: readonly string[]): Horizon {
  const months = useApp((state) => state.choice.months);
  const start = useApp((state) => selectResult(state)?.start ?? DEFAULT_START);
  const world = useApp((state) => state.details.futureChanges) ?? NONE;
  const { register } = useRegister(ids);
  return useMemo(() => ({ start, months, register, world }), [start, months, register, world]);
}
