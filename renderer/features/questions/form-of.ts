/**
 * What a form holds is what its address holds, word for word as typed:
 *
 *   everywhere     place months seed
 *   solve          option against future lever wanted low high step from limit confidence most
 *   bridge         fromOption fromFuture toOption toFuture figures lives
 *   grid           options against futures rules limit probability figures lives draws
 *   uncertainty    option against future futures figures lives replicates draws rules
 *   discover       option against futures limit find worlds lives rules
 *   sensitivity    method option against future figures lives trajectories first rows
 *   switching      option against future futures figure better most
 *   compare        option against future figures limit probability worth confidence most
 *
 * Lists of ids are parted by commas, limits by semicolons. What is left out is as in the choice of the Compare screen.
 */
import { CENTRAL } from '../../../core/scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { HEADLINES } from '../../../core/sensitivity/assumption-log.ts';
import { USUAL } from '../../../core/study/compare/usual.ts';
import type { Screen } from '../../navigation/screen.ts';
import type { Choice } from '../../store/state.ts';

export const QUESTIONS = [
  'solve',
  'compare',
  'grid',
  'bridge',
  'uncertainty',
  'sensitivity',
  'switching',
  'discover',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

const GROUND = ['months', 'seed'] as const;

/** The fields of each question in the order they are asked; those that say how it is run come last. */
export const FIELDS_OF = {
  solve: [
    'place',
    'option',
    'future',
    'lever',
    'wanted',
    'low',
    'high',
    'limit',
    'confidence',
    'against',
    'step',
    'from',
    'most',
    ...GROUND,
  ],
  compare: [
    'place',
    'option',
    'against',
    'future',
    'figures',
    'limit',
    'probability',
    'worth',
    'confidence',
    'most',
    ...GROUND,
  ],
  grid: [
    'place',
    'options',
    'against',
    'futures',
    'rules',
    'limit',
    'probability',
    'figures',
    'lives',
    'draws',
    ...GROUND,
  ],
  bridge: ['place', 'fromOption', 'fromFuture', 'toOption', 'toFuture', 'figures', 'lives', ...GROUND],
  uncertainty: [
    'place',
    'option',
    'against',
    'future',
    'futures',
    'figures',
    'rules',
    'lives',
    'replicates',
    'draws',
    ...GROUND,
  ],
  sensitivity: [
    'place',
    'method',
    'option',
    'against',
    'future',
    'figures',
    'lives',
    'trajectories',
    'first',
    'rows',
    ...GROUND,
  ],
  switching: ['place', 'option', 'against', 'future', 'futures', 'figure', 'better', 'most', ...GROUND],
  discover: ['place', 'option', 'against', 'futures', 'limit', 'find', 'rules', 'worlds', 'lives', ...GROUND],
} as const satisfies { readonly [Q in QuestionId]: readonly string[] };

export type FieldId = (typeof FIELDS_OF)[QuestionId][number];
export type Form = Readonly<Partial<Record<FieldId, string>>>;

export function isQuestion(id: string | null): id is QuestionId {
  return QUESTIONS.some((each) => each === id);
}

/** The form an address asks for, filled in from the choice where the address says nothing. */
export function formOf(question: QuestionId, params: Screen['params'], choice: Choice): Form {
  const usual = usualOf(question, choice);
  return Object.fromEntries(FIELDS_OF[question].map((field) => [field, params[field] ?? usual[field] ?? '']));
}

/** The address of a form; what stands as it usually does is in it too, so that it means the same tomorrow. */
export function paramsOf(question: QuestionId, form: Form): Screen['params'] {
  return Object.fromEntries(FIELDS_OF[question].map((field) => [field, form[field] ?? '']));
}

export function idsIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

export function limitsIn(text: string | undefined): readonly string[] {
  const given = text ?? '';
  return given === '' ? [] : given.split(';');
}

function usualOf(question: QuestionId, choice: Choice): Form {
  const { place, option, beside, future, months, seed } = choice;
  const options = [option, ...beside].filter((id) => id !== BUSINESS_AS_USUAL);
  return {
    place,
    months: `${months}`,
    seed: `${seed}`,
    option: options[0] ?? '',
    options: options.join(','),
    against: question === 'solve' ? '' : BUSINESS_AS_USUAL,
    future,
    futures: question === 'grid' || question === 'discover' ? future : '',
    fromOption: BUSINESS_AS_USUAL,
    fromFuture: CENTRAL,
    toOption: options[0] ?? '',
    toFuture: future === CENTRAL ? HARDER : future,
    figures: HEADLINES.slice(0, question === 'sensitivity' ? FEW_FIGURES : undefined).join(','),
    figure: 'council.spend.net',
    ...USUAL_WORDS[question],
  };
}

/** Figures looked at by default where each keeps a number of every run. */
const FEW_FIGURES = 3;
/** The future most ask about first. */
const HARDER = 'high-wage-floor';
const EXITS = 'providers.exit-rate at most 5%';

const USUAL_WORDS: { readonly [Q in QuestionId]: Form } = {
  solve: {
    lever: 'fee.uplift',
    wanted: 'smallest',
    low: '0%',
    high: '10%',
    limit: EXITS,
    confidence: '90%',
    most: '512',
  },
  compare: {
    probability: percent(USUAL.probability),
    worth: percent(USUAL.part),
    confidence: percent(USUAL.confidence),
    most: `${USUAL.most}`,
  },
  grid: { rules: 'none', limit: EXITS, probability: '90%', lives: '40', draws: '0' },
  bridge: { lives: '40' },
  uncertainty: { rules: 'single', lives: '50', replicates: '8', draws: '50' },
  sensitivity: { method: 'one-at-a-time', lives: '5', trajectories: '10', first: '6', rows: '256' },
  switching: { better: 'lower', most: '64' },
  discover: { limit: EXITS, find: 'fails', rules: 'none', worlds: '400', lives: '1' },
};

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
