import { HOUR_WORDS } from '../../../core/costing/hour-words.ts';
import type { HourAnswer } from '../../api/types.ts';
import { formatPence } from '../../format/pence.ts';

type Used = HourAnswer['figures'][number];

const PLAIN = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

/** A figure with its value and the mark of an assumption, and where it comes from. */
export function figureInWords({ figure, value, register, parameter }: Used): {
  readonly text: string;
  readonly source: string;
} {
  const { label } = HOUR_WORDS[figure];
  const text = `${label}: ${valueInWords(figure, value)}`;
  if (register === null) return { text: `${text} (yours)`, source: 'Given by you.' };
  const { grade, source, from, low, high } = register;
  const range = low === high ? '' : `, from ${PLAIN.format(low)} to ${PLAIN.format(high)}`;
  return {
    text: `${text}${grade === 'D' ? '\u00A0†' : ''}`,
    source: `${source} Grade ${grade}, of ${from.slice(0, 7)}${range}. ${parameter}`,
  };
}

function valueInWords(figure: Used['figure'], value: number): string {
  switch (HOUR_WORDS[figure].kind) {
    case 'share':
      return `${PLAIN.format(value * 100)}%`;
    case 'pounds':
      return formatPence(value);
    case 'hours':
    case 'miles':
      return PLAIN.format(value);
  }
}
