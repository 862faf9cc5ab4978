import { capital } from '../../../core/scenario/first-letter.ts';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, unsaidUnit } from '../../../core/figures/amount.ts';
import { rangeHead } from '../../../core/figures/range-words.ts';
import { differenceLeaning, leaningOf, leaningSource, sideOf } from '../../format/leaning.ts';
import { monthSpan } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { intervalOf, NO_SPREAD, VERDICT_MEANINGS, verdictOf } from '../../format/verdict.ts';
import { LEANING_MARK } from '../../leanings/leaning-mark.tsx';
import {
  differenceSentence,
  intervalSentence,
  levelSentence,
  rangeSentence,
} from '../../telling/headline.ts';
import { leadingOf } from '../../telling/leading.ts';
import type { Verdict } from '../../format/verdict.ts';
import type { Block } from './content.ts';
import { FEW, isFew } from './few.ts';
import { headlineOf, nameOf } from './material.ts';
import type { Material } from './material.ts';

/** The headlines of every option, each with how sure it is. The words are those of the overview. */
export function findings(material: Material): readonly Block[] {
  const { result, leanings } = material;
  const span = monthSpan(result.months.length);
  const baseline = result.scenarios[0];
  if (baseline === undefined) return [];
  if (result.differences.length === 0) {
    const points = leadingOf(undefined).flatMap((indicator) => {
      const level = headlineOf(baseline.headlines, indicator);
      const mark = markIf(leaningOf(leanings, indicator, sideOf(leanings, baseline.option)));
      return level === null ? [] : [`${levelSentence(indicator, level, span)}${mark}.`];
    });
    return [{ kind: 'points', points }, ...markNote(material, points)];
  }
  const blocks = result.differences.flatMap((difference): Block[] => [
    {
      kind: 'text',
      look: 'lead',
      text: `${nameOf(material, difference.option)}, against ${withinSentence(difference.against, (id) => nameOf(material, id))}:`,
    },
    {
      kind: 'points',
      points: leadingOf(difference).flatMap((indicator) => {
        const change = headlineOf(difference.headlines, indicator);
        if (change === null) return [];
        const said = `${differenceSentence(indicator, change, span, result.replicates)}${markIf(differenceLeaning(leanings, indicator, [change]))}.`;
        const interval = intervalSentence(indicator, change, result.replicates);
        if (interval === null) return [`${said} ${NO_SPREAD}.`];
        const verdict = verdictOf(change, result.replicates);
        if (verdict === 'same in every run') return [`${said} Every run gives the same figure.`];
        return [
          `${said} ${interval}. ${rangeSentence(indicator, change, result.replicates)}. ${capital(verdict)}.`,
        ];
      }),
    },
  ]);
  const told = blocks.flatMap((block) => (block.kind === 'points' ? block.points : []));
  return [
    ...blocks,
    ...(result.replicates > 1 ? [howToRead(result.replicates)] : []),
    ...markNote(material, told),
  ];
}

/** What the words on chance mean, for those who read nothing else. */
function howToRead(replicates: number): Block {
  return {
    kind: 'text',
    look: 'soft',
    text: `The 95% interval is where the average is likely to lie were many more runs made; the Monte Carlo error is how far it may be out because so few were. “${rangeHead(replicates)}” is how far a single run may differ. “Could be luck” means that the interval has room for no difference at all.`,
  };
}

/** Some indicators as a table: as usual, under each option, and the difference with its interval and what to make of it. */
export function indicatorTable(
  material: Material,
  indicators: readonly IndicatorId[],
  { caption, keepsFew }: { readonly caption: string; readonly keepsFew: boolean },
): Block {
  const { result, leanings } = material;
  const rows = indicators.flatMap((indicator) => {
    const { label, unit } = INDICATORS[indicator];
    const level = headlineOf(result.scenarios[0]?.headlines, indicator);
    if (level === null) return [];
    const shown = (value: number, text: string): string => (keepsFew && isFew(indicator, value) ? FEW : text);
    const changes = result.differences.flatMap(({ headlines }) => {
      const change = headlineOf(headlines, indicator);
      if (change === null) return ['', '', ''];
      const interval = intervalOf(change, result.replicates);
      const isHidden = keepsFew && isFew(indicator, change.mean);
      const ends = interval ?? { low: change.mean, high: change.mean };
      const [mean, low, high] = changesAlike([change.mean, ends.low, ends.high], unit);
      return [
        `${shown(change.mean, mean)}${markIf(differenceLeaning(leanings, indicator, [change]))}`,
        interval === null || isHidden ? '' : `${low} to ${high}`,
        verdictOf(change, result.replicates),
      ];
    });
    const unsaid = unsaidUnit(label, unit);
    const name = unsaid === null ? label : `${label} (${unsaid})`;
    return [[name, shown(level.mean, formatAmount(level.mean, unit)), ...changes]];
  });
  const several = result.differences.length > 1;
  const heads = result.differences.flatMap(({ option }) => {
    const name = several ? `${nameOf(material, option)}: d` : 'D';
    return [`${name}ifference`, '95% interval', 'Verdict'];
  });
  const words = result.differences.map((_, at) => 4 + at * 3);
  return {
    kind: 'table',
    caption,
    head: ['Figure', nameOf(material, result.scenarios[0]?.option ?? ''), ...heads],
    rows,
    words,
  };
}

/** What the verdicts of a table mean, each that stands in it once. */
export function verdictNote(table: Block): readonly Block[] {
  if (table.kind !== 'table') return [];
  const used = (Object.keys(VERDICT_MEANINGS) as Verdict[]).filter((verdict) =>
    table.rows.some((row) => row.includes(verdict)),
  );
  if (used.length === 0) return [];
  const text = used.map((verdict) => `“${capital(verdict)}”: ${VERDICT_MEANINGS[verdict]}`).join(' ');
  return [{ kind: 'text', look: 'soft', text }];
}

/** The sign of a figure that leans on assumptions. */
function markIf(leaning: ReturnType<typeof leaningOf>): string {
  return leaning === null ? '' : ` ${LEANING_MARK}`;
}

/** What the sign means, where something of what is told has it. */
function markNote({ leanings }: Material, told: readonly string[]): Block[] {
  if (leanings === null || !told.some((text) => text.includes(LEANING_MARK))) return [];
  return [{ kind: 'text', look: 'soft', text: `${LEANING_MARK} ${leaningSource(leanings)}` }];
}
