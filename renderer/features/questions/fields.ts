import { FIELDS_OF } from './form-of.ts';
import type { FieldId, Form, QuestionId } from './form-of.ts';

export type Choice = { readonly id: string; readonly name: string; readonly note: string };

/** What is chosen or typed in a field. */
export type FieldKind =
  | 'place'
  | 'option'
  | 'option-or-itself'
  | 'options'
  | 'future'
  | 'futures'
  | 'lever'
  | 'lever-value'
  | 'figure'
  | 'figures'
  | 'limits'
  | 'text';

export type Field = {
  readonly label: string;
  readonly help: string;
  readonly kind: FieldKind | readonly Choice[];
  /** Whether it says how the question is worked on, not what is asked. */
  readonly isSetting?: true;
};

const setting = (label: string, help: string): Field => ({ label, help, kind: 'text', isSetting: true });

const LIVES_HELP = 'Each has luck of its own. More of them narrow the intervals and take longer.';

const FIELDS: { readonly [F in FieldId]: Field } = {
  place: { label: 'Place', help: '', kind: 'place' },
  months: setting('Months', 'How far ahead: 1 to 180.'),
  seed: setting('Seed', 'Where luck starts. The same seed gives the same answer.'),
  option: { label: 'Option', help: 'What the council decides.', kind: 'option' },
  options: { label: 'Options', help: 'Two to six are easy to take in.', kind: 'options' },
  against: { label: 'Compared with', help: 'The same people with the same luck meet both.', kind: 'option' },
  future: { label: 'Future', help: 'What may happen to us.', kind: 'future' },
  futures: { label: 'Futures', help: 'Each option meets every one of them.', kind: 'futures' },
  fromOption: { label: 'From option', help: 'Where the change starts.', kind: 'option' },
  fromFuture: { label: 'From future', help: 'As it was expected.', kind: 'future' },
  toOption: { label: 'To option', help: 'Where it ends.', kind: 'option' },
  toFuture: { label: 'To future', help: 'As it may come, such as a higher wage floor.', kind: 'future' },
  figures: { label: 'Figures', help: 'What is looked at.', kind: 'figures' },
  figure: { label: 'Ahead by which figure', help: 'Over the whole horizon.', kind: 'figure' },
  better: {
    label: 'Ahead is',
    help: '',
    kind: [
      { id: 'lower', name: 'Lower', note: 'Less of it is better.' },
      { id: 'higher', name: 'Higher', note: 'More of it is better.' },
    ],
  },
  lever: { label: 'Lever', help: '', kind: 'lever' },
  wanted: {
    label: 'Wanted',
    help: '',
    kind: [
      { id: 'smallest', name: 'The lowest value', note: 'For what costs more the higher it is.' },
      { id: 'largest', name: 'The highest value', note: 'For what saves more the higher it is.' },
    ],
  },
  low: { label: 'Between', help: '', kind: 'lever-value' },
  high: { label: 'And', help: '', kind: 'lever-value' },
  step: {
    ...setting('To the nearest', 'How closely to answer; about a hundredth of the range when left empty.'),
    kind: 'lever-value',
  },
  from: setting('Set from', 'The month the lever is set from, such as 2027-04; the first when left empty.'),
  limit: { label: 'Limits', help: 'What an answer has to keep to.', kind: 'limits' },
  confidence: {
    label: 'Confidence',
    help: 'In how many runs of a hundred all limits have to be kept, such as 90%.',
    kind: 'text',
  },
  probability: {
    label: 'Chance wanted',
    help: 'How likely all limits have to be kept, such as 90%.',
    kind: 'text',
  },
  worth: setting(
    'Worth telling from',
    'The smallest difference that matters to you, as a part of the level, such as 1%.',
  ),
  most: setting('Runs at most', 'Runs, each with luck of its own, are added until it is sure.'),
  lives: setting('Runs', LIVES_HELP),
  replicates: setting(
    'Runs in every other case',
    'How many of those runs are made again in each draw, future and rule.',
  ),
  draws: setting('Draws of the assumptions', 'Each draws every uncertain assumption anew; 0 for none.'),
  rules: {
    label: 'How the market works',
    help: 'Rules that evidence leaves open: when a provider closes, how people choose, what pay follows.',
    kind: [
      { id: 'none', name: 'As usual', note: 'The rules the model follows.' },
      { id: 'single', name: 'Each other rule by itself', note: 'Five other rules, one at a time.' },
      { id: 'every', name: 'All combinations', note: 'Seventeen of them.' },
    ],
  },
  worlds: setting('Worlds', 'How many worlds are drawn and searched: 40 to 10,000.'),
  find: {
    label: 'Look for worlds in which',
    help: '',
    kind: [
      { id: 'fails', name: 'It breaks a limit', note: 'What would make the plan fail.' },
      { id: 'meets', name: 'It keeps all limits', note: 'What the plan needs to succeed.' },
    ],
  },
  method: {
    label: 'Method',
    help: '',
    kind: [
      {
        id: 'one-at-a-time',
        name: 'One at a time',
        note: 'Each doubtful assumption at both ends of its range, all others as they stand. Easy to explain.',
      },
      {
        id: 'morris',
        name: 'Screening (Morris)',
        note: 'Every assumption, wherever the others stand. Finds the few that matter.',
      },
      {
        id: 'sobol',
        name: 'Shares of the variance (Sobol)',
        note: 'How much each of the strongest explains, alone and together with others. Takes longest.',
      },
    ],
  },
  trajectories: setting('Walks through the ranges', 'Each is one run; 10 are usual.'),
  first: setting('How many of the strongest', 'Those the screening finds: 1 to 32.'),
  rows: setting('Rows', 'A power of two; 256 is a beginning.'),
};

type Wording = Partial<Field>;

const OTHERWISE: { readonly [Q in QuestionId]?: { readonly [F in FieldId]?: Wording } } = {
  solve: {
    option: { label: 'On top of option', help: 'The lever is moved, all else is as in this option.' },
    against: {
      label: 'Changes are from',
      help: 'For limits on a change, and on who gains and loses.',
      kind: 'option-or-itself',
      isSetting: true,
    },
    most: { label: 'Runs at one value, at most' },
  },
  compare: {
    limit: { help: 'If you have any: is each kept likely enough?' },
    confidence: { help: 'How sure each answer has to be, 80% to 99%.', isSetting: true },
    probability: { help: 'How likely each limit has to be kept, such as 90%.' },
  },
  grid: {
    lives: { label: 'Runs in each cell' },
    limit: { help: 'What has to be kept in every future.' },
    rules: {
      kind: [
        { id: 'none', name: 'As usual', note: 'The rules the model follows.' },
        {
          id: 'single',
          name: 'And each other rule by itself',
          note: 'Each future once more under every other rule.',
        },
      ],
    },
  },
  uncertainty: {
    futures: { label: 'Other futures', help: 'Beside the one everything else is seen in.' },
    lives: { label: 'Runs that luck is seen from' },
  },
  switching: {
    futures: { label: 'Other futures', help: 'Would another be ahead there?' },
    most: { label: 'Runs at one place, at most' },
  },
  discover: {
    against: { help: 'Used only where a limit is on a change, or on who gains and loses.', isSetting: true },
    futures: { help: 'Every world has one of these.' },
    lives: { label: 'Runs in each world' },
    rules: {
      kind: [
        { id: 'none', name: 'As usual', note: 'The rules the model follows.' },
        { id: 'every', name: 'Drawn as well', note: 'Every world has its own.' },
      ],
    },
  },
};

/** What is said of a field where it stands. */
export function fieldOf(question: QuestionId, field: FieldId): Field {
  return { ...FIELDS[field], ...OTHERWISE[question]?.[field] };
}

const OF_METHOD: Readonly<Record<string, readonly FieldId[]>> = {
  'one-at-a-time': ['lives'],
  morris: ['figures', 'trajectories'],
  sobol: ['figures', 'trajectories', 'first', 'rows'],
};
const BY_METHOD: ReadonlySet<FieldId> = new Set(Object.values(OF_METHOD).flat());

/** The fields that have a use, as the form stands. */
export function fieldsShown(question: QuestionId, { method = '' }: Form): readonly FieldId[] {
  const all: readonly FieldId[] = FIELDS_OF[question];
  if (question !== 'sensitivity') return all;
  const used = OF_METHOD[method] ?? OF_METHOD['one-at-a-time'] ?? [];
  return all.filter((field) => !BY_METHOD.has(field) || used.includes(field));
}
