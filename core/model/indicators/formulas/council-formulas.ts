import { ACCOUNT_LINE_IDS, ACCOUNT_LINES } from '../../council/account-lines.ts';
import type { AccountGroup, AccountLineId } from '../../council/account-lines.ts';
import type { COUNCIL_INDICATORS } from '../council-indicators.ts';
import { recordedIn } from './indicator-formula.ts';
import type { IndicatorFormula } from './indicator-formula.ts';

const reading = recordedIn('record-council', ['recording/record-council', 'council/accounts']);

/** Sum of lines of the council’s account, in pounds. */
function lines(...ids: readonly AccountLineId[]): IndicatorFormula {
  const columns = ids.map((id) => `council.${id}` as const);
  return reading(columns, `(${columns.join(' + ')}) / 100`);
}

function linesUnder(group: AccountGroup): IndicatorFormula {
  return lines(...ACCOUNT_LINE_IDS.filter((id) => ACCOUNT_LINES[id].group === group));
}

export const COUNCIL_FORMULAS: Readonly<Record<keyof typeof COUNCIL_INDICATORS, IndicatorFormula>> = {
  'council.spend.gross': reading(['council.gross'], 'council.gross / 100'),
  'council.spend.net': reading(['council.net'], 'council.net / 100'),
  'council.not-given': recordedIn('care-not-given', ['recording/care-not-given'])(
    [
      'people.present',
      'people.deployment',
      'people.budgeted',
      'people.takes',
      'people.needNow',
      'people.delivered',
      'people.doubleHanded',
      'people.sharing',
      'market.frameworkRate',
    ],
    'market.frameworkRate / 60 / 100 * sum over everyone with people.present = 1 and people.deployment not 2 (self-funder) of',
    '  max(0, monthly(min(halfUp(people.budgeted * people.takes), people.needNow)) - people.delivered) * (1 + people.doubleHanded) * people.sharing',
  ),
  'council.envelope': reading(['market.envelope'], 'market.envelope / 100'),
  'council.over-spend': reading(['council.net', 'market.envelope'], '(council.net - market.envelope) / 100'),
  'council.block': lines('blockUsed', 'blockUnused', 'blockPaidBack'),
  'council.block.unused': reading(['market.blockUnused'], 'market.blockUnused / 60'),
  'council.framework': lines('framework', 'aboveRate', 'preferredList', 'pooled', 'guarantees'),
  'council.in-house': lines('inHouse'),
  'council.support': lines('support', 'vatRecovered'),
  'council.direct-payments': lines('directPayments'),
  'council.funds': lines('funds'),
  'council.fees-on-top': lines('feesOnTop'),
  'council.running': linesUnder('help to choose and running the system'),
  'council.helping': linesUnder('helping providers through change'),
  'council.failure': lines('placingAgain', 'aboveRate'),
  'council.vat.recovered': reading(['council.vatRecovered'], '(0 - council.vatRecovered) / 100'),
  'council.contributions.collected': reading(['council.collected'], 'council.collected / 100'),
  'council.bad-debt': lines('badDebt'),
  'council.reclaimed': reading(['council.reclaimed'], '(0 - council.reclaimed) / 100'),
  'council.misspent': reading(['market.misspent'], 'market.misspent / 100'),
  'council.invoices-unpaid': reading(['council.invoicesUnpaid'], 'council.invoicesUnpaid / 100'),
  'council.other-streams': reading(['market.otherStreams'], 'market.otherStreams / 100'),
};
