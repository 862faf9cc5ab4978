import { useMemo } from 'react';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { today } from '../../files/csv.ts';
import type { Screen } from '../../navigation/screen.ts';
import { selectResult } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';

/** From where the register is looked at: a future, a month of it, and the day it is. */
export type Standpoint = { readonly future: string; readonly month: string; readonly today: string };

/** What the address says; else the future that is compared in and the first month of its figures. */
export function useStandpoint({ params }: Screen): Standpoint {
  const chosen = useApp((state) => state.choice.future);
  const start = useApp((state) => selectResult(state)?.start ?? DEFAULT_START);
  const { future = chosen, month } = params;
  return useMemo(
    () => ({ future, month: isMonth(month) ? month : start, today: today() }),
    [future, month, start],
  );
}

/** Whether text is a month the model may simulate. */
export function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^(?:199\d|20\d\d|2100)-(?:0[1-9]|1[0-2])$/.test(text);
}
