import type { BreakEven, Rise } from '../../core/exposure/break-even.ts';
import { PAYER_NAMES } from '../../core/exposure/books.ts';
import type { Answer } from '../../core/exposure/seek-uptake.ts';
import { answerSentences, percent, takenSentence } from '../../core/exposure/sentences.ts';
import { uptakeWords } from '../../core/exposure/uptake.ts';
import { writtenInPounds } from '../../core/money/decimal.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import type { ExposureAnswer, ExposureOrder } from '../exposure/at-uptake.ts';
import { asTyped } from './as-typed.ts';
import { csvTable } from './csv-table.ts';
import { inPounds } from './flag-values.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

export type FoundLevel = { readonly share: number; readonly level: ExposureAnswer };

export type Exposure = {
  readonly order: ExposureOrder;
  /** By uptake. */
  readonly found: readonly FoundLevel[];
  readonly answer: Answer;
  readonly balance: BreakEven;
  readonly rise: Rise | null;
};

export function exposureText(exposure: Exposure): string {
  const found = exposure.found.map(({ share, level }) => ({ share, answer: level }));
  const taken = uptakeWords(exposure.order.uptake.levers);
  const sentences = asTyped([...answerSentences(found, taken), takenSentence(found, taken)].join(' '));
  return [wrapped(sentences), levelsTable(exposure), balanceText(exposure), NOTES.join('\n')].join('\n\n');
}

const NOTES = [
  'Hours follow those of the provider in the market that is most like the books; fees, pay and travel move as its own, and it goes on trading whatever happens to it.',
  'Others in the market do not notice what the books charge or pay. A simulation, not a forecast; ranges are of luck alone.',
];

function levelsTable({ found }: Exposure): string {
  return table(
    [
      right('Uptake'),
      right('Have it at the end'),
      right('Runs out in'),
      right('Chance'),
      { head: 'Likely by' },
      right('Cash at the end'),
    ],
    found.map(({ share, level: { runsOut, likelyBy, months, cash, taken } }) => [
      percent(share),
      percent(taken.after),
      `${runsOut.times} of ${runsOut.of}`,
      `${percent(runsOut.interval.low)} to ${percent(runsOut.interval.high)}`,
      likelyBy === null ? '' : (months[likelyBy] ?? ''),
      writtenInPounds(roundHalfUp(cash.middle.at(-1) ?? 0)),
    ]),
  );
}

function right(head: string) {
  return { head, align: 'right' as const };
}

function balanceText({ balance: { standing, fees, hours }, rise }: Exposure): string {
  const { surplus } = standing;
  const over =
    surplus >= 0 ? `${writtenInPounds(surplus)} is left over` : `${writtenInPounds(0 - surplus)} is missing`;
  const balanced =
    hours === null
      ? 'Every hour costs more than it brings.'
      : `The books balance at about ${roundHalfUp(hours)} hours a week.`;
  const heads = [
    { head: 'Who pays' },
    right('Fee now'),
    right('Pays for itself at'),
    ...(rise === null ? [] : [right('Keeps them whole at')]),
  ];
  const rows = fees.map(({ payer, now, fee }) => [
    PAYER_NAMES[payer],
    writtenInPounds(now),
    writtenInPounds(fee),
    ...(rise === null ? [] : [writtenInPounds(rise.fees.find((each) => each.payer === payer)?.fee ?? 0)]),
  ]);
  return `In a month as the books stand ${over}. ${balanced}\n\n${table(heads, rows)}`;
}

/** Nothing of the books but what follows from them. */
export function exposureJson({ order, found, answer, balance, rise }: Exposure) {
  const { place, option, future, months, seed, replicates, uptake } = order;
  const { from, years, levers } = uptake;
  return {
    format: 'care-market-exposure',
    formatVersion: 1,
    place,
    option,
    future,
    months,
    seed,
    replicates,
    uptake: { from, years, levers },
    answer,
    levels: found.map(({ share, level: { runsOut, outBy, likelyBy, months: each, cash, like, taken } }) => ({
      share,
      taken,
      runsOut,
      likelyBy: likelyBy === null ? null : each[likelyBy],
      months: each.map((month, at) => ({
        month,
        outBy: outBy[at],
        low: inPounds(roundHalfUp(cash.low[at] ?? 0)),
        middle: inPounds(roundHalfUp(cash.middle[at] ?? 0)),
        high: inPounds(roundHalfUp(cash.high[at] ?? 0)),
      })),
      like,
    })),
    breakEven: {
      surplus: inPounds(balance.standing.surplus),
      hours: balance.hours,
      fees: balance.fees.map(({ payer, now, fee }) => ({ payer, now: inPounds(now), fee: inPounds(fee) })),
    },
    rise:
      rise === null
        ? null
        : {
            pay: inPounds(rise.pay),
            costs: inPounds(rise.after.cost - rise.before.cost),
            fees: rise.fees.map(({ payer, now, fee }) => ({ payer, now: inPounds(now), fee: inPounds(fee) })),
          },
    notes: NOTES,
  };
}

export function exposureCsv({ found }: Exposure): string {
  return csvTable(
    ['uptake', 'month', 'runs', 'run_out', 'cash_low', 'cash_middle', 'cash_high'],
    found.flatMap(({ share, level: { runsOut, outBy, months, cash } }) =>
      months.map((month, at) => ({
        uptake: share,
        month,
        runs: runsOut.of,
        run_out: outBy[at],
        cash_low: inPounds(roundHalfUp(cash.low[at] ?? 0)),
        cash_middle: inPounds(roundHalfUp(cash.middle[at] ?? 0)),
        cash_high: inPounds(roundHalfUp(cash.high[at] ?? 0)),
      })),
    ),
  );
}
