import { unseenUpTo } from '../../../../core/statistics/sequential/cautious-interval.ts';
import type { DifferenceVerdict } from '../../../../core/statistics/sequential/judge-difference.ts';
import type { CompareAnswer } from '../../../../core/study/compare.ts';
import { count } from '../../../format/month.ts';
import type { Names, Part, Telling } from './telling.ts';
import {
  changeWords,
  estimateCells,
  chanceWords,
  exactPercent,
  levelWords,
  limitName,
  manyRuns,
  measureName,
  moreRuns,
  percent,
  refusalWords,
  sizeWords,
  unitOf,
} from './words.ts';

type Difference = CompareAnswer['differences'][number];

/** What can be said for sure of each difference and of each limit. */
export function tellCompare(answer: CompareAnswer, names: Names): Telling {
  const { option, against, future, runs, refused, differences, limits } = answer;
  return {
    headline: headlineOf(answer),
    sentences: [
      ...differences.map((each) => differenceSentence(each, answer)),
      ...limits.map((each) => limitSentence(each, answer)),
      `“${names.option(option)}” against “${names.option(against)}” in “${names.future(future)}”: ${manyRuns(runs)}, each under both.`,
      ...refusalWords(refused.runs, 'run', refused.reasons),
    ],
    parts: [...differencePart(answer, names), ...limitPart(answer)],
    notes: notesOf(answer),
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

/** The verdict in a plain sentence. */
function differenceSentence(each: Difference, answer: CompareAnswer): string {
  const { difference, verdict } = each;
  const label = measureName(each.indicator);
  if (difference === null) return `${label}: ${verdict}; no run came to its end.`;
  return `${label}: ${verdict} after ${manyRuns(difference.replicates)}. ${meant(each, answer)}`;
}

function meant(each: Difference, answer: CompareAnswer): string {
  const { indicator, verdict, difference, more } = each;
  if (difference === null) return '';
  const unit = unitOf(indicator);
  const { mean, standardError, interval, replicates } = difference;
  const side = mean > 0 ? 'higher' : 'lower';
  switch (verdict) {
    case 'shown':
      return `It is ${side} under the option, by about ${sizeWords(mean, unit)}.`;
    case 'not shown': {
      if (mean === 0 && standardError === 0) return 'It is the same in every run.';
      const small = `by less than ${worthWords(each, answer)}, which is not worth telling`;
      const isOneSided = interval !== null && (interval.low > 0 || interval.high < 0);
      return isOneSided
        ? `It is ${side} under the option, but ${small}.`
        : `If it differs at all, it is ${small}.`;
    }
    case 'cannot tell yet': {
      const few = replicates < (answer.plans.differences.looks[0] ?? 0);
      const why = few ? 'of runs too few to judge by' : 'which may be luck';
      return `So far ${changeWords(mean, unit)}, ${why}. ${moreRuns(more, replicates, answer.most)}`;
    }
  }
}

function worthWords({ indicator, level, worth }: Difference, answer: CompareAnswer): string {
  const amount = sizeWords(worth ?? 0, unitOf(indicator));
  const isPart = level !== null && worth !== null && worth === Math.abs(answer.worth * level);
  return isPart && level !== 0 ? `${amount} (${exactPercent(answer.worth)} of the level)` : amount;
}

function limitSentence(
  { limit, verdict, chance, more }: CompareAnswer['limits'][number],
  { most }: CompareAnswer,
): string {
  const name = limitName(limit);
  if (chance === null) return `${name}: ${verdict}; no run came to its end.`;
  const kept = `${name}: ${verdict} after ${manyRuns(chance.of)}. Kept in ${chance.times} of ${chance.of}: a chance of ${chanceWords(chance)}.`;
  return verdict === 'cannot tell yet' ? `${kept} ${moreRuns(more, chance.of, most)}` : kept;
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

function notesOf(answer: CompareAnswer): readonly string[] {
  const { confidence, differences, limits, plans } = answer;
  const answers = differences.length + limits.length;
  const sure = `“Shown”, “not shown”, “likely enough” and “not likely enough” are each right with a confidence of at least ${exactPercent(confidence)}, however many runs it took.`;
  return [
    answers > 1
      ? `${sure} That is of each by itself: of ${answers} together one is wrong more often than that.`
      : sure,
    ...(differences.length === 0 ? [] : [looksNote('Differences', plans.differences)]),
    ...(limits.length === 0 ? [] : [looksNote('Limits', plans.limits)]),
    ...lopsidedNote(differences),
    ...unseenNote(answer),
    'Assumptions and the future are not in these intervals: they are of luck alone.',
  ];
}

function looksNote(what: string, { looks, confidence }: CompareAnswer['plans']['limits']): string {
  return `${what} are looked at after ${looks.join(', ')} runs; the error allowed is divided over these looks, so that each interval is one of ${exactPercent(confidence)}.`;
}

function lopsidedNote(differences: readonly Difference[]): readonly string[] {
  const widest = Math.max(1, ...differences.map(({ widening }) => widening));
  if (widest < 1.05) return [];
  return [
    `Where a few runs differ much more than the rest, the interval is wider than Student’s t has it, here up to ${widest.toFixed(1)} times.`,
  ];
}

function unseenNote({ differences, confidence }: CompareAnswer): readonly string[] {
  const numbers = differences.flatMap(({ difference }) =>
    difference === null ? [] : [difference.replicates],
  );
  if (numbers.length === 0) return [];
  const fewest = Math.min(...numbers);
  const one = Math.max(1, Math.floor(1 / unseenUpTo(fewest, confidence)));
  return [
    `What happens in fewer than about one run in ${one} may not be among ${fewest} of them, and then no difference told by these knows of it.`,
  ];
}
