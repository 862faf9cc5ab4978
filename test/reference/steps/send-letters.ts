import { NO_BUDGET, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import type { Market } from '../market.ts';
import type { Month } from '../month.ts';

/** Everyone with a personal budget is told so; a letter says the same to a share of those who have none. */
export function sendLetters({ people }: Market, month: Month): void {
  for (const person of people) {
    if (person.present === 0 || person.deployment === SELF_FUNDER || person.labelled === 1) continue;
    const isWrittenTo = () =>
      month.luck.uniform('letter', person.identity.toNumber(), 0).lt(month.lever('letters.share'));
    if (person.deployment !== NO_BUDGET || isWrittenTo()) person.labelled = 1;
  }
}
