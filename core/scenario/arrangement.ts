/** The arrangements a plan shares council-supported people among, and the moves between them that an option can make. */

/** First those the council runs, then those that the person, or someone they choose, runs. */
export const CELLS = [
  'block',
  'framework',
  'preferred-list',
  'in-house',
  'isf',
  'direct-payment',
  'mixed',
  'pooled',
] as const;
export type Cell = (typeof CELLS)[number];

/** Index of each arrangement. */
export const CELL_BLOCK = 0;
export const CELL_FRAMEWORK = 1;
export const CELL_PREFERRED_LIST = 2;
export const CELL_IN_HOUSE = 3;
export const CELL_ISF = 4;
export const CELL_DIRECT_PAYMENT = 5;
export const CELL_MIXED = 6;
export const CELL_POOLED = 7;

/** The first of the arrangements that the person or someone they choose runs. */
export const FIRST_OWN_CELL = CELL_ISF;

/** What each arrangement is called in a sentence. */
export const CELL_LABELS: { readonly [C in Cell]: string } = {
  block: 'block',
  framework: 'framework',
  'preferred-list': 'preferred list',
  'in-house': 'in-house service',
  isf: 'individual service funds',
  'direct-payment': 'direct payments',
  mixed: 'mixed packages',
  pooled: 'pooled commissioning',
};

/** The arrangements people can be moved out of. */
export type MoveSource = 'block' | 'framework' | 'direct-payment';
export type MoveLever = `move.${MoveSource}-to-${Cell}`;

/** A move as a lever names it. */
export type Move = { readonly lever: MoveLever; readonly from: MoveSource; readonly to: Cell };

/** Every move there is a lever for. */
export const MOVES = [
  move('block', 'framework'),
  move('block', 'preferred-list'),
  move('block', 'in-house'),
  move('block', 'isf'),
  move('block', 'direct-payment'),
  move('block', 'mixed'),
  move('block', 'pooled'),
  move('framework', 'preferred-list'),
  move('framework', 'in-house'),
  move('framework', 'isf'),
  move('framework', 'direct-payment'),
  move('framework', 'mixed'),
  move('framework', 'pooled'),
  move('direct-payment', 'framework'),
  move('direct-payment', 'isf'),
  move('direct-payment', 'pooled'),
] as const;

/** The lever of one of the moves. */
export type MixLever = (typeof MOVES)[number]['lever'];
export const MIX_LEVERS: readonly MixLever[] = MOVES.map(({ lever }) => lever);

function move<const F extends MoveSource, const T extends Cell>(
  from: F,
  to: T,
): { readonly lever: `move.${F}-to-${T}`; readonly from: F; readonly to: T } {
  return { lever: `move.${from}-to-${to}`, from, to };
}
