/** What the council spends in a month, for what, and how it stands: its account, added up into what a finance officer asks for. */
import { PENCE_PER_POUND } from '../../money/pence.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { ACCOUNT_LINE_IDS, ACCOUNT_LINES } from '../council/account-lines.ts';
import type { AccountGroup, AccountLineId } from '../council/account-lines.ts';
import type { IndicatorId } from '../indicators.ts';
import { careNotGiven } from './care-not-given.ts';
import type { State } from '../state.ts';

type CouncilIndicator = Extract<IndicatorId, `council.${string}`>;

const RUNNING = linesOf('help to choose and running the system');
const HELPING = linesOf('helping providers through change');

export function recordCouncil(state: State): { readonly [I in CouncilIndicator]: number } {
  const { council, market } = state;
  return {
    'council.spend.gross': council.gross[0] / PENCE_PER_POUND,
    'council.spend.net': council.net[0] / PENCE_PER_POUND,
    'council.not-given': careNotGiven(state),
    'council.envelope': market.envelope[0] / PENCE_PER_POUND,
    'council.over-spend': (council.net[0] - market.envelope[0]) / PENCE_PER_POUND,
    'council.block': pounds('blockUsed', 'blockUnused', 'blockPaidBack'),
    'council.block.unused': market.blockUnused[0] / MINUTES_PER_HOUR,
    'council.framework': pounds('framework', 'aboveRate', 'preferredList', 'pooled', 'guarantees'),
    'council.in-house': pounds('inHouse'),
    'council.support': pounds('support', 'vatRecovered'),
    'council.direct-payments': pounds('directPayments'),
    'council.funds': pounds('funds'),
    'council.fees-on-top': pounds('feesOnTop'),
    'council.running': pounds(...RUNNING),
    'council.helping': pounds(...HELPING),
    'council.failure': pounds('placingAgain', 'aboveRate'),
    'council.vat.recovered': (0 - council.vatRecovered[0]) / PENCE_PER_POUND,
    'council.contributions.collected': council.collected[0] / PENCE_PER_POUND,
    'council.bad-debt': pounds('badDebt'),
    'council.reclaimed': (0 - council.reclaimed[0]) / PENCE_PER_POUND,
    'council.misspent': market.misspent[0] / PENCE_PER_POUND,
    'council.invoices-unpaid': council.invoicesUnpaid[0] / PENCE_PER_POUND,
    'council.other-streams': market.otherStreams[0] / PENCE_PER_POUND,
  };

  function pounds(...lines: readonly AccountLineId[]): number {
    let pence = 0;
    for (const line of lines) pence += council[line][0];
    return pence / PENCE_PER_POUND;
  }
}

function linesOf(group: AccountGroup): readonly AccountLineId[] {
  return ACCOUNT_LINE_IDS.filter((id) => ACCOUNT_LINES[id].group === group);
}
