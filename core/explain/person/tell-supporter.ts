/** Who could have given community support, who does, or why nobody. */
import { placeSupport } from '../../model/steps/place-support.ts';
import { supportTakenUp } from '../../model/delivering/support-taken-up.ts';
import { councilBuys, ISF, NO_SUPPORTER } from '../../model/vocabulary.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { choice } from '../../scenario/lever-choice.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { NOTHING } from './event.ts';
import type { Alternative, Explainer, Told } from './event.ts';
import { marketAtTurn, NO_SUPPORT_SOUGHT } from './turn.ts';
import { many, percent, time } from '../words.ts';
import { writtenInPounds } from '../../money/decimal.ts';

export const tellSupporter: Explainer = ({ state, month, row }, was) => {
  const wanted = supportTakenUp(state.people, row);
  if (was.supporter !== NO_SUPPORTER || wanted === 0) return NOTHING;
  const { supporters, market } = marketAtTurn(state, placeSupport, month, row, NO_SUPPORT_SOUGHT);
  const workerMinutes = roundHalfUp(month.parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR);
  const needed = Math.min(wanted, workerMinutes);
  const serving = Array.from({ length: market.supporterRows[0] }, (_, supplier) => supplier).filter(
    (supplier) => (supporters.coverage[supplier] & (1 << was.locality)) !== 0,
  );
  const alternatives = serving.map((supplier): Alternative => {
    const spare = Math.max(0, supporters.staff[supplier] - supporters.booked[supplier]);
    return {
      what: `supplier ${supporters.identity[supplier]}`,
      possible: spare >= needed,
      why: `${kind(supplier)}, ${priceWords(supplier)}, ${time(spare)} a week to spare`,
    };
  });
  const able = alternatives.filter(({ possible }) => possible).length;
  const numbers: Told['numbers'] = {
    wanted: { value: wanted, unit: 'minutes a week' },
    timeForOneWorker: { value: needed, unit: 'minutes a week' },
    mayBeAsked: { value: serving.length, unit: 'count' },
    haveStaff: { value: able, unit: 'count' },
  };

  const reason =
    month.structure['choice-rule'] === 'nearest'
      ? 'the first they asked that had the time'
      : 'which suits them best of those they came to know';

  return (is) => {
    if (is.supporter === NO_SUPPORTER) {
      const none = `none of the ${many(serving.length, 'supplier')} in locality ${was.locality + 1} had ${time(needed)} a week to spare`;
      return [
        {
          kind: 'waiting for support',
          sentence: `Waits for community support: ${none}.`,
          numbers,
          alternatives,
        },
      ];
    }
    return [
      {
        kind: 'support found',
        sentence: `Supplier ${supporters.identity[is.supporter]} gives the community support, ${time(wanted)} a week: ${kind(is.supporter)}, ${priceWords(is.supporter)}, ${reason}${fund()}. ${able} of the ${many(serving.length, 'supplier')} in locality ${was.locality + 1} had the time.`,
        numbers: { ...numbers, price: { value: supporters.price[is.supporter], unit: 'pence an hour' } },
        alternatives,
      },
    ];
  };

  function fund(): string {
    return was.deployment === ISF && was.budgeted === 0 ? ', and it holds their service fund' : '';
  }

  function kind(supplier: number): string {
    if (supporters.charity[supplier] === 1) return 'a charity';
    return supporters.taxable[supplier] === 1
      ? 'a business that charges VAT'
      : 'a business below the VAT threshold';
  }

  function priceWords(supplier: number): string {
    const price = `${writtenInPounds(supporters.price[supplier])} an hour`;
    if (supporters.taxable[supplier] === 0) return price;
    const vat = `VAT of ${percent(month.parameters['vat.rate'])}`;
    const recovered =
      councilBuys(was.deployment) ||
      (was.deployment === ISF && month.levers['isf.recipient'] === choice('isf.recipient', 'council'));
    return recovered
      ? `${price}, its ${vat} recovered by the council`
      : `${price} and ${vat} that stays with them`;
  }
};
