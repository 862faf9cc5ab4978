/** A provider that closes, and why. */
import { cashOf } from '../model/ledger.ts';
import { NO_PROVIDER } from '../model/vocabulary.ts';
import { NOTHING } from './event.ts';
import type { Explainer } from './event.ts';
import { ordinal } from './words.ts';
import { writtenInPounds } from '../money/decimal.ts';

export const tellClosure: Explainer = ({ state, month }, was) => {
  if (was.provider === NO_PROVIDER) return NOTHING;
  const { providers, ledger } = state;
  const cash = ledger.balance[cashOf(ledger, was.provider)];
  const identity = providers.identity[was.provider];
  return (is) => {
    if (is.provider !== NO_PROVIDER) return [];
    const months = providers.monthsBelow[was.provider];
    const outOfCash = months >= month.parameters['provider.patience'];
    const why = outOfCash
      ? `its cash, ${writtenInPounds(cash)}, had been below its overdraft limit for ${months} months`
      : `for reasons other than cash, of which it had ${writtenInPounds(cash)}`;
    return [
      {
        kind: 'provider closed',
        sentence: `Provider ${identity} closes${outOfCash ? ':' : ''} ${why}. They are without a provider, the ${ordinal(is.changesForced)} time that has happened to them.${is.decides === was.decides ? '' : ' They will choose their arrangement anew next month.'}`,
        numbers: {
          cash: { value: cash, unit: 'pence' },
          monthsBelowLimit: { value: months, unit: 'count' },
        },
      },
    ];
  };
};
