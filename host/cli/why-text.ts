import { lowerFirst } from '../../core/scenario/first-letter.ts';
import type { Condition, FigureSplit, WhyAnswer, WhyRun } from '../../core/explain/why/event.ts';
import { withoutThem } from '../../core/explain/why/without-them.ts';
import { count } from '../../core/figures/count.ts';
import { table } from './table.ts';
import { inUnit, sharesTable } from './why-shares.ts';
import { wrapped } from './wrap.ts';

/** Where and when the event is looked for. */
export type WhyHead = {
  readonly place: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
};

const TITLES: { readonly [E in WhyAnswer['event']]: (subject: number) => string } = {
  closure: (n) => `The closure of provider ${n}`,
  'hand-back': (n) => `A contract handed back by provider ${n}`,
  price: (n) => `A jump in the price of provider ${n}`,
  'unmet-need': (n) => `Need of person ${n} unmet`,
  choice: (n) => `Choice lost by person ${n}`,
};

/** How good the evidence is that an answer rests on. */
export type WhyEvidence = {
  /** The grade of a parameter in force in a month; undefined where it has none. */
  readonly gradeOf: (id: string, month: string) => string | undefined;
  readonly notes: readonly string[];
};

/** The answer to why, in lines that fit a terminal. */
export function whyText(head: WhyHead, answer: WhyAnswer, evidence: WhyEvidence): string {
  const { place, future, start, months, seed } = head;
  const { event, subject, option, replicate, sentence, chain, happened } = answer;
  const title = TITLES[event](subject);
  const where = `${place}, future ${future}, ${count(months, 'month')} from ${start}, seed ${seed}, replicate ${replicate}, under ${option}`;
  return [
    wrapped(`${title}: ${where}.`),
    wrapped(sentence),
    ...(happened ? [wrapped(withoutThem(answer))] : []),
    ...(chain.length === 0
      ? []
      : [
          [
            happened ? 'What led to it, in order' : 'What happened by then, in order',
            ...chain.map((each) => conditionText(each, evidence)),
          ].join('\n'),
        ]),
    ...(happened
      ? sharesText(answer)
      : [wrapped('It did not happen, so there is nothing to share out among causes.')]),
    evidence.notes.map((note) => wrapped(note)).join('\n'),
  ].join('\n\n');
}

function conditionText({ month, step, sentence, setBy }: Condition, { gradeOf }: WhyEvidence): string {
  const indent = ' '.repeat(month.length + 2);
  const lines = [wrapped(`${sentence} (${step})`, `${month}  `, indent)];
  if (setBy.length > 0) {
    const settings = setBy.map(({ kind, id, label, shown }) => {
      const grade = kind === 'parameter' ? gradeOf(id, month) : undefined;
      return `${label} ${shown} [${id}${gradeWords(grade)}]`;
    });
    lines.push(wrapped(`Set by: ${settings.join('; ')}.`, indent));
  }
  return lines.join('\n');
}

function gradeWords(grade: string | undefined): string {
  if (grade === undefined) return '';
  return grade === 'D' ? ', grade D: assumed' : `, grade ${grade}`;
}

function sharesText(answer: WhyAnswer): readonly string[] {
  const { causes, splits, market, month } = answer;
  const acting = causes.filter(({ acts }) => acts);
  const idle = causes.filter(({ acts }) => !acts).map(({ label }) => label.toLowerCase());
  return [
    [
      'The causes, and the world without each',
      ...causes.map(({ label, neutralised }) => wrapped(`${label}: ${neutralised}`, '  ', '    ')),
    ].join('\n'),
    wrapped(
      `Every combination of causes was left out in turn, ${2 ** acting.length} runs with the same people and the same luck. They act from the first reported month: the market settles the same in all.${idle.length === 0 ? '' : ` Leaving out ${idle.join(', ')} changes no lever or parameter here.`}`,
    ),
    runsTable(answer),
    ...[...splits, ...(market === null ? [] : [market])].map((split) =>
      sharesTable(split, causes, heading(split)),
    ),
    wrapped(
      'Share: what the cause adds to the figure, on average over every order in which the causes could be brought in; a share below nothing worked against the change. Alone: what changes when only this cause is left out. Interaction: what the causes make together beyond the sum of each alone; it is within the shares. No cause: what remains with all five left out.',
    ),
  ];

  function heading(split: FigureSplit): string {
    if (split === market) {
      return `In the whole market, mean of ${count(market.counted, 'replicate')}: ${lowerFirst(split.label)}, ${month}, against ${split.against}`;
    }
    return `${split.label}, ${month}, against ${split.against}`;
  }
}

/** The world as it is, without each cause and without all. */
function runsTable({ event, month, runs, causes, splits }: WhyAnswer): string {
  const shown = runs.filter(
    ({ neutralised }) => neutralised.length < 2 || neutralised.length === causes.length,
  );
  const figures = splits.filter(({ unit }) => unit !== 'event');
  const dated = event === 'closure' || event === 'hand-back';
  return table(
    [
      { head: 'Left out' },
      { head: `Happens by ${month}`, align: 'right' },
      ...(dated ? [{ head: 'When', align: 'right' } as const] : []),
      ...figures.map(({ label, unit }) => ({ head: `${label}${unitHead(unit)}`, align: 'right' }) as const),
    ],
    shown.map((run) => [
      leftOut(run),
      run.happened ? 'yes' : 'no',
      ...(dated ? [run.month ?? 'never'] : []),
      ...figures.map(({ id, unit }) => inUnit(unit, run.figures[id]!)),
    ]),
  );

  function leftOut({ neutralised }: WhyRun): string {
    if (neutralised.length === 0) return 'nothing';
    if (neutralised.length === causes.length) return 'all five';
    return causes
      .filter(({ id }) => neutralised.includes(id))
      .map(({ label }) => label)
      .join(', ');
  }
}

function unitHead(unit: FigureSplit['unit']): string {
  if (unit === 'minutes') return ', hours';
  return unit === 'minutes a week' ? ', hours a week' : '';
}
