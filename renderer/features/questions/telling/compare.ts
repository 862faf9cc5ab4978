import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import type { DifferenceVerdict } from '../../../../core/statistics/sequential/judge-difference.ts';
import type { CompareAnswer } from '../../../../core/study/compare.ts';
import {
  comparisonNotes,
  differenceSentence,
  limitSentence,
} from '../../../../core/study/compare/sentences.ts';
import { count } from '../../../format/month.ts';
import type { Names } from '../../../../core/study/told.ts';
import type { Part, Telling } from './telling.ts';
import {
  estimateCells,
  chanceWords,
  levelWords,
  limitName,
  manyRuns,
  measureName,
  percent,
  refusalWords,
  sizeWords,
  unitOf,
} from '../../../../core/study/words.ts';

/** What can be said for sure of each difference and of each limit. */
export function tellCompare(answer: CompareAnswer, names: Names): Telling {
  const { option, against, future, runs, refused, differences, limits } = answer;
  return {
    headline: headlineOf(answer),
    sentences: [
      ...differences.map((each) => differenceSentence(each, answer)),
      ...limits.map((each) => limitSentence(each, answer.most)),
      `“${names.option(option)}” against “${names.option(against)}” in “${names.future(future)}”: ${manyRuns(runs)}, each under both.`,
      ...refusalWords(refused.runs, 'run', refused.reasons),
    ],
    parts: [...differencePart(answer, names), ...limitPart(answer)],
    notes: comparisonNotes(answer),
  };
}

function headlineOf({ differences, limits, runs }: CompareAnswer): string {
  if (runs === 0) return 'Nothing can be said yet.';
  const named = (verdict: DifferenceVerdict): readonly string[] =>
    differences.filter((each) => each.verdict === verdict).map(({ indicator }) => measureName(indicator));
  const [shown, open] = [named('shown'), named('cannot tell yet')];
  const openLimits = limits.filter(({ verdict }) => verdict === 'cannot tell yet').length;
  const said = [
    ...(differences.length === 0
      ? []
      : [
          shown.length === 0
            ? 'No difference is shown'
            : `${count(shown.length, 'difference')} ${shown.length === 1 ? 'is' : 'are'} real: ${shown.join('; ')}`,
        ]),
    ...(open.length === 0 ? [] : [`of ${open.length} it cannot be told yet`]),
    ...(limits.length === 0
      ? []
      : [
          `${limits.filter(({ verdict }) => verdict === 'likely enough').length} of ${count(limits.length, 'limit')} ${limits.length === 1 ? 'is' : 'are'} kept likely enough${openLimits === 0 ? '' : `, and of ${openLimits} it cannot be told yet`}`,
        ]),
  ];
  return `${said.join(', and ')}.`;
}

function differencePart({ differences, against }: CompareAnswer, names: Names): readonly Part[] {
  if (differences.length === 0) return [];
  const drawn = differences.flatMap(({ indicator, level, difference, verdict }) => {
    if (difference === null || level === null || level === 0) return [];
    const part = (value: number): number => value / Math.abs(level);
    const { mean, interval } = difference;
    return [
      {
        id: indicator,
        label: `${measureName(indicator)}: ${verdict}`,
        points: [
          {
            role: 'difference' as const,
            name: measureName(indicator),
            mean: part(mean),
            low: interval === null ? null : part(interval.low),
            high: interval === null ? null : part(interval.high),
          },
        ],
      },
    ];
  });
  return [
    {
      id: 'differences',
      title: 'Differences, as a part of the level',
      unit: 'part of the level',
      meaning: `The option less “${names.option(against)}”, over the level there; figures that start at nothing are in the table only.`,
      summary: `${(['shown', 'not shown', 'cannot tell yet'] as const).map((verdict) => `${differences.filter((each) => each.verdict === verdict).length} ${verdict}`).join(', ')}.`,
      picture: drawn.length === 0 ? null : { kind: 'intervals', rows: drawn, reference: 0 },
      format: (value) => `${Number((value * 100).toPrecision(3))}%`.replace('-', '−'),
      table: {
        head: ['Figure', 'Level', 'Difference', 'Interval', 'Standard error', 'Runs', 'Verdict'],
        rows: differences.map(({ indicator, level, difference, verdict }) => {
          const unit = unitOf(indicator);
          if (difference === null) return [measureName(indicator), '', '', '', '', 0, verdict];
          const { mean, interval, standardError, replicates } = difference;
          return [
            measureName(indicator),
            level === null ? '' : levelWords(level, unit),
            ...estimateCells({ mean, interval }, unit),
            sizeWords(standardError, unit),
            replicates,
            verdict,
          ];
        }),
        exact: {
          head: ['figure', 'level', 'difference', 'low', 'high', 'standard error', 'runs', 'verdict', 'more'],
          rows: differences.map(({ indicator, level, difference, verdict, more }) => [
            indicator,
            level ?? '',
            difference?.mean ?? '',
            difference?.interval?.low ?? '',
            difference?.interval?.high ?? '',
            difference?.standardError ?? '',
            difference?.replicates ?? 0,
            verdict,
            more ?? '',
          ]),
        },
      },
    },
  ];
}

function limitPart({ limits, probability }: CompareAnswer): readonly Part[] {
  if (limits.length === 0) return [];
  const told = limits.flatMap(({ limit, chance, verdict }, at) =>
    chance === null ? [] : [{ id: `${at}`, name: limitName(limit), chance, verdict }],
  );
  return [
    {
      id: 'limits',
      title: 'Chance of keeping each limit',
      unit: 'share of runs',
      meaning: `The line is the chance wanted, ${exactPercent(probability)}.`,
      summary: told.map(({ name, verdict }) => `${name}: ${verdict}.`).join(' '),
      picture: {
        kind: 'intervals',
        reference: probability,
        rows: told.map(({ id, name, chance, verdict }) => ({
          id,
          label: `${name}: ${verdict}`,
          points: [
            {
              role: 'decision',
              name,
              mean: chance.share,
              low: chance.interval.low,
              high: chance.interval.high,
            },
          ],
        })),
      },
      format: percent,
      table: {
        head: ['Limit', 'Kept', 'Chance', 'Verdict'],
        rows: told.map(({ name, chance, verdict }) => [
          name,
          `${chance.times} of ${chance.of}`,
          chanceWords(chance),
          verdict,
        ]),
        exact: {
          head: ['limit', 'kept', 'runs', 'share', 'low', 'high', 'verdict'],
          rows: told.map(({ name, chance: { times, of, share, interval }, verdict }) => [
            name,
            times,
            of,
            share,
            interval.low,
            interval.high,
            verdict,
          ]),
        },
      },
    },
  ];
}
