import { INDICATORS } from '../../../core/model/indicators.ts';
import type { RegisterRow } from '../../api/types.ts';
import { count, longDay, longMonth } from '../../format/month.ts';
import { swingWords } from '../../../core/figures/swing.ts';
import { formatRange } from '../../../core/figures/value.ts';

export const GRADES: Readonly<Record<RegisterRow['grade'], string>> = {
  A: 'official statistic or law',
  B: 'published study',
  C: 'estimate from the sector',
  D: 'assumption or judgement',
};

export const CHECKS: Readonly<Record<RegisterRow['verification'], string>> = {
  seen: 'seen in its source',
  derived: 'worked out from its source',
  memory: 'recalled, not looked up',
  assumption: 'assumed',
};

export const KINDS: Readonly<Record<RegisterRow['kind'], string>> = {
  statute: 'law',
  world: 'the world',
  behaviour: 'behaviour',
  practice: 'practice',
};

export const KIND_MEANINGS: Readonly<Record<RegisterRow['kind'], string>> = {
  statute: 'fixed by law',
  world: 'what happens to us, whatever the council decides',
  behaviour: 'how people and providers act',
  practice: 'how things are done here',
};

/** Why a figure has expired, and what the model does meanwhile; null where it has not. */
export function expirySentence({ expiry, upratedBy, from }: RegisterRow): string | null {
  if (expiry === null) return null;
  if (expiry.kind === 'review due') {
    return `Expired: whoever answers for it last did so over two years ago. Its review was due in ${longMonth(expiry.since)}.`;
  }
  const rises = expiry.missed === 1 ? 'one rise' : count(expiry.missed, 'rise');
  return `Expired: the figure is of ${longDay(from)}, and that of ${longMonth(expiry.since)} is not in the register. From then on the model carries it on by “${upratedBy}”: ${rises} so far, an estimate.`;
}

/** How the value in force came about. */
export function originOf({ by, from, upratedBy }: RegisterRow): string {
  switch (by) {
    case 'as written':
      return `as written, from ${longDay(from)}`;
    case 'uprating':
      return `carried on from ${longDay(from)} by “${upratedBy}”`;
    case 'the future':
      return 'changed by this future';
    case 'not yet':
      return `not in force until ${longDay(from)}`;
  }
}

/** How far it moves the headlines, in a few words for a table. */
export function effectWords({ effect }: Pick<RegisterRow, 'effect'>): string {
  switch (effect.kind) {
    case 'moves':
      return `${INDICATORS[effect.indicator].label}${effect.side === 'difference' ? ', difference' : ''}: ${swingWords(effect.share)}`;
    case 'small':
      return 'no headline, beyond luck';
    case 'untried':
      return 'not measured: no range to try';
    case 'outside':
      return 'not read by the market';
    case 'unknown':
      return 'not measured';
  }
}

/** The same in a sentence that says why. */
export function effectSentence({ effect, grade }: Pick<RegisterRow, 'effect' | 'grade'>): string {
  switch (effect.kind) {
    case 'moves':
      return `Of the headlines, its range alone moves ${INDICATORS[effect.indicator].label.toLowerCase()}${effect.side === 'difference' ? ', the difference between the options,' : ''} most: by ${swingWords(effect.share)}.`;
    case 'small':
      return 'Its whole range was tried, and no headline moved by more than luck would move it.';
    case 'untried':
      return effect.why === 'no range'
        ? 'Not measured: the register gives it no range to try.'
        : `Not measured: the model refused an end of its range (${effect.why}).`;
    case 'outside':
      return 'The simulated market does not read it: it is used in assessments, fees and ladders beside the market, so no result moves with it.';
    case 'unknown':
      return grade === 'A' || grade === 'B'
        ? 'Not measured: only figures of grade C and D are tried.'
        : 'Not measured: the run that is kept is from before this figure was in doubt.';
  }
}

/** The range of a parameter; null where it has none. */
export function rangeWords({ low, high, unit }: Pick<RegisterRow, 'low' | 'high' | 'unit'>): string | null {
  return low === high ? null : formatRange(low, high, unit);
}

/** A unit as one would say it: "£ a week", "a share, in per cent". */
export function unitWords(unit: RegisterRow['unit']): string {
  if (unit === 'fraction') return 'a share';
  if (unit === 'multiplier') return 'times the usual';
  if (unit === 'number') return 'a plain number';
  return unit
    .replace('pounds', '£')
    .replace(/ ?\bper (?=hour)/, ' an ')
    .replace(/ ?\bper /, ' a ')
    .trim();
}
