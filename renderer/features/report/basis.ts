import { swingWords } from '../../../core/figures/swing.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { leaningSource } from '../../format/leaning.ts';
import { LEANING_MARK } from '../../leanings/leaning-mark.tsx';
import { count, longDay, longMonth } from '../../format/month.ts';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { Block, Fact } from './content.ts';
import type { Material } from './material.ts';

type Grade = 'A' | 'B' | 'C' | 'D';

const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  A: 'official statistic or law',
  B: 'published study',
  C: 'estimate from the sector',
  D: 'assumption or judgement',
};

/** How good the evidence is under the figures. */
export function evidence({ inputs, result }: Material): readonly Block[] {
  const grades = inputs.parameters.map(({ values }) => values.at(-1)?.grade ?? 'D');
  const of = (grade: Grade): number => grades.filter((each) => each === grade).length;
  const fields = Object.values(inputs.place.fields);
  const assumed = fields.filter(({ basis }) => basis === 'assumed').length;
  return [
    {
      kind: 'table',
      caption: `The ${count(grades.length, 'parameter')} behind the figures, by how good the evidence for the latest value of each is`,
      head: ['Grade', 'Meaning', 'Parameters'],
      rows: (['A', 'B', 'C', 'D'] as const).map((grade) => [grade, GRADE_WORDS[grade], String(of(grade))]),
      words: [1],
    },
    {
      kind: 'text',
      text: `${assumed} of the ${count(fields.length, 'figure')} that describe ${result.place.name} are assumed; the others are published or worked out from what is.`,
    },
  ];
}

/** Where the figures that describe the place come from. */
export function placeSources({ inputs, result }: Material): readonly Block[] {
  return [
    { kind: 'text', text: `What describes ${result.place.name} is from:` },
    { kind: 'points', points: distinct(Object.values(inputs.place.fields).map(({ source }) => source)) },
    {
      kind: 'text',
      look: 'soft',
      text: 'Every parameter has its source in the register of assumptions, and its value is kept with this result.',
    },
  ];
}

/** Where the parameters of the better grades come from. */
export function parameterSources({ inputs }: Material): readonly Block[] {
  const last = inputs.parameters.flatMap(({ values }) => values.slice(-1));
  const graded = last.filter(({ grade }) => grade === 'A' || grade === 'B');
  return [
    { kind: 'text', text: 'Parameters of grade A and B are from:' },
    { kind: 'points', points: distinct(graded.map(({ source }) => source)) },
  ];
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all.flatMap((source) => source.split('; ')))].toSorted((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
}

/** What the future changes of the parameters, by whom and why. */
export function changedAssumptions({ inputs }: Material): readonly Block[] {
  const rows = inputs.future.flatMap(({ name, changes }) =>
    changes.map(
      ({ parameter, from, value, note = 'no reason is given', by = 'comes with the future', on }) => {
        const found = inputs.parameters.find(({ id }) => id === parameter);
        const inForce = found?.values.findLast((dated) => dated.from.slice(0, 7) <= from) ?? found?.values[0];
        return [
          `${found?.label ?? parameter} (changed)`,
          inForce === undefined || found === undefined ? '' : formatValue(inForce.value, found.unit),
          found === undefined ? `${value}` : formatValue(value, found.unit),
          longMonth(from),
          inForce?.grade ?? '',
          note,
          on === undefined ? by : `${by}, ${longDay(on)}`,
          name,
        ];
      },
    ),
  );
  if (rows.length === 0)
    return [{ kind: 'text', text: 'No assumption was changed: every figure is as the register has it.' }];
  return [
    {
      kind: 'table',
      caption: 'Assumptions changed for this future',
      head: ['Assumption', 'In the register', 'Here', 'From', 'Grade', 'Reason', 'By', 'In the future'],
      rows,
      words: [5, 6, 7],
    },
  ];
}

/** Which figures an assumption alone would move by much. */
export function leaningBlocks({ leanings }: Material): readonly Block[] {
  if (leanings === null) {
    return [{ kind: 'text', text: 'How far the figures lean on single assumptions has not been measured.' }];
  }
  const rows = leanings.figures
    .filter(({ side }) => side === 'difference')
    .flatMap(({ indicator, on }) => {
      const [first] = on;
      return first === undefined
        ? []
        : [[`${INDICATORS[indicator].label}, difference`, first.label, swingWords(first.share)]];
    });
  return [
    { kind: 'text', text: `${LEANING_MARK} ${leaningSource(leanings)}` },
    {
      kind: 'table',
      caption: 'The assumption each difference leans on most',
      head: ['Figure', 'Assumption', 'Moves it by'],
      rows: rows.slice(0, 20),
      words: [1],
    },
  ];
}

/** What the paper cannot tell, on every report. */
export const LIMITS: Block = {
  kind: 'points',
  points: [
    'This is a simulation of a market like the one named, not a forecast of it. No real person or provider is in it.',
    'Differences between options are firmer than levels: both meet the same people and the same luck.',
    'The ranges show luck alone. Doubt about the assumptions comes on top of them.',
    'It cannot tell what happens outside the period, outside the place, or through anything the model leaves out.',
  ],
};

/** Engine, seed, inputs and day: what it takes to get the same figures again. */
export function provenance({ result, appVersion }: Material): readonly Fact[] {
  return [
    ['Program', `Care Market Modeller ${appVersion}`],
    ['Engine', result.engineVersion],
    ['Replicates', result.replicates.toLocaleString('en-GB')],
    ['Seed', String(result.seed)],
    ['Period', `${longMonth(result.start)}, ${count(result.months.length, 'month')}`],
    ['Place', `${result.place.name} (${result.place.hash.slice(0, 8)})`],
    ['Options', result.options.map(({ name, hash }) => `${name} (${hash.slice(0, 8)})`).join('; ')],
    ['Future', `${result.future.name} (${result.future.hash.slice(0, 8)})`],
    ['Parameters', result.parameters.hash.slice(0, 8)],
    ['All inputs', result.inputsHash],
  ];
}
