import { capital } from '../../../core/scenario/first-letter.ts';
import { formatHeads } from '../../../core/figures/amount.ts';
import { formatWeekly } from '../../../core/figures/weekly.ts';
import { rangeOf } from '../../../core/figures/range-words.ts';
import { count } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { COMPARED_MONTHS, scarceKinds, winnerRows } from '../../telling/fortunes.ts';
import { DIMENSION_NAMES } from '../../telling/cells.ts';
import { shareRange, winnerSentences } from '../../telling/winners.ts';
import type { Block } from './content.ts';
import { FEWEST_TOLD } from './few.ts';
import { nameOf } from './material.ts';
import type { Material } from './material.ts';

/** Who gains and who loses under each option; kinds of too few people are left out and said to be. */
export function gains(material: Material): readonly Block[] {
  const { result, parameters } = material;
  const threshold = (id: string): number => parameters.find((row) => row.id === id)?.value ?? 0;
  const thresholds = { hours: threshold('winners.hours'), payment: threshold('winners.payment') };
  if (result.differences.length === 0) {
    return [{ kind: 'text', text: 'Nothing is compared, so nobody gains or loses.' }];
  }
  return result.differences.flatMap((difference): Block[] => {
    const rows = winnerRows(result, difference);
    const [everyone] = rows;
    const against = withinSentence(difference.against, (id) => nameOf(material, id));
    if (everyone?.dimension !== 'everyone') {
      return [{ kind: 'text', text: 'Nobody was there at the end, so nobody can be compared.' }];
    }
    const told = rows.filter(({ people }) => people >= FEWEST_TOLD);
    const left = rows.length - told.length;
    return [
      { kind: 'text', look: 'lead', text: nameOf(material, difference.option) },
      {
        kind: 'points',
        points: winnerSentences({ everyone, against, thresholds, replicates: result.replicates }).map(
          ({ text, verdict }) => (verdict === null ? text : `${text} ${capital(verdict)}.`),
        ),
      },
      {
        kind: 'table',
        caption: `The same people under both, over their last ${lastMonths(result.months.length)}`,
        head: ['Who', 'People', 'Get less care', 'Get more care', 'Pay more', 'Pay less', 'Payments a week'],
        rows: told.map(({ dimension, label, people, fortunes: { care, payments } }) => [
          dimension === 'everyone' || label.startsWith(DIMENSION_NAMES[dimension])
            ? label
            : `${DIMENSION_NAMES[dimension]}: ${label}`,
          formatHeads(people),
          shareRange(care.losing),
          shareRange(care.gaining),
          shareRange(payments.losing),
          shareRange(payments.gaining),
          formatWeekly(payments.change.mean, 'payments'),
        ]),
      },
      {
        kind: 'text',
        look: 'soft',
        text: `Shares are ${rangeOf(result.replicates)}.${left > 0 ? ` ${count(left, 'kind')} of people, of whom there are fewer than ${FEWEST_TOLD}, ${left === 1 ? 'is' : 'are'} left out.` : ''}${scarceWords(scarceKinds(result, difference))} Everyone: ${formatHeads(everyone.people)} people.`,
      },
    ];
  });
}

function lastMonths(run: number): string {
  const months = Math.min(COMPARED_MONTHS, run);
  return months === 1 ? 'month' : count(months, 'month');
}

function scarceWords(kinds: readonly string[]): string {
  return kinds.length === 0
    ? ''
    : ` Left out as well, because some runs have nobody of them: ${kinds.join(', ')}.`;
}
