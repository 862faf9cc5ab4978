import { CANNOT_HOLD, NO_SUPPLY, NOT_AWARE, PREFERS_OTHERWISE } from '../../model/vocabulary.ts';
import type { PersonRow } from './person-row.ts';

/** Why someone who has just chosen is not in the arrangement the plan is most short of; nothing where the plan is short of none, or they came to one it is short of. */
export function barrierWords({ barrier }: PersonRow): readonly string[] {
  switch (barrier) {
    case CANNOT_HOLD:
      return [recorded('it cannot be held for them, or their plan has nothing it could be used for')];
    case NOT_AWARE:
      return [recorded('they had not been told of it')];
    case NO_SUPPLY:
      return [recorded('there was nobody to supply it')];
    case PREFERS_OTHERWISE:
      return [recorded('they chose something else')];
    default:
      return [];
  }
}

function recorded(why: string): string {
  return `They did not come to the arrangement the plan is most short of: ${why}.`;
}
