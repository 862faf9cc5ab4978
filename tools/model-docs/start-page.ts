/** Initialisation: how a market comes to stand before anything has happened in it. */
import { arrivalsEquations } from '../../core/model/equations/arrivals.ts';
import { settleMarketEquations } from '../../core/model/equations/settle-market.ts';
import { peopleArrive } from '../../core/model/steps/people-arrive.ts';
import { equationText } from './equation-text.ts';
import { page } from './markdown.ts';
import { stepPath } from './step-pages.ts';

export function startPage(): string {
  return page('The start', '`core/model/settle-market.ts`, `core/run/arrivals.ts` and their equations', [
    `People are made as those who arrive later are ([people-arrive](${stepPath(peopleArrive)})); the rest of the market is settled as follows, and arrivals of every month are counted out before the first.`,
    '## Settling the market',
    ...settleMarketEquations.map(equationText),
    '## Counting arrivals out',
    ...arrivalsEquations.map(equationText),
  ]);
}
