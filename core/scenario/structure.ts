/**
 * Structural switches: questions about how the market works that evidence leaves open, each with the rule the model
 * follows and rules it could follow as well. They are neither decided by the council nor a figure with a range, so that what hangs
 * on them is told apart from both.
 */

type Switch = {
  readonly label: string;
  readonly about: string;
  /** The usual rule first. */
  readonly choices: Readonly<Record<string, string>>;
};

export const STRUCTURES = {
  'exit-rule': {
    label: 'When a provider closes',
    about:
      'Whether owners give up a business that earns too little, lenders end one that has run out of cash, or both. Under every rule some close for reasons of their own, owners draw profits, and one that stops may be taken over.',
    choices: {
      'cash-and-owners': 'It closes when its cash is gone too long, or when its owners see no future in it.',
      'cash-alone': 'Only cash ends it: owners go on for as long as lenders let them.',
      'owners-alone': 'Only its owners end it: lenders carry any overdraft.',
    },
  },
  'choice-rule': {
    label: 'How a person chooses a provider',
    about:
      'What people go by among the providers open to them, where the choice is theirs. Under every rule the council calls off and fills its block and pools by its own, and providers ask prices as if buyers weighed them as usual.',
    choices: {
      taste: 'Quality, price and distance, and a liking of their own for each provider.',
      'no-taste':
        'Quality, price and distance alone, so that all who live together and buy alike rank providers alike.',
      nearest:
        'The nearest that can take them, however few they would know: one of their own locality before any other, and of equals the first they ask.',
    },
  },
  'wage-response': {
    label: 'What pay follows',
    about:
      'Whether employers answer scarcity of staff with pay. Under every rule pay is not cut in cash, and who loses money gives no rise but the law’s.',
    choices: {
      'floor-and-scarcity': 'The wage floor, what others pay and vacancies.',
      'floor-alone':
        'The wage floor alone, with the usual distance above it, however many posts stand vacant.',
    },
  },
} as const satisfies Readonly<Record<string, Switch>>;

export type StructureId = keyof typeof STRUCTURES;
export type StructureChoice<S extends StructureId> = keyof (typeof STRUCTURES)[S]['choices'];

/** The rule followed for each question. */
export type Structure = { readonly [S in StructureId]: StructureChoice<S> };

export const STRUCTURE_IDS = Object.keys(STRUCTURES) as readonly StructureId[];

/** What the model follows when nobody says otherwise. */
export const USUAL_STRUCTURE: Structure = {
  'exit-rule': 'cash-and-owners',
  'choice-rule': 'taste',
  'wage-response': 'floor-and-scarcity',
};
