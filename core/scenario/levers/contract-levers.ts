import type { Lever } from './lever-kind.ts';

/** Who is admitted to the framework, what it promises its members, and what a block gives back. */
export const CONTRACT_LEVERS = {
  'framework.size': {
    label: 'Size of the framework',
    help: 'Share of the providers wanting to be on the framework that the council admits, the best rated first. Below 1 the list is reduced.',
    unit: 'fraction',
    min: 0.02,
    max: 1,
    default: 1,
    group: 'lists and contracts',
  },
  'framework.accreditation': {
    label: 'Accreditation instead of a framework',
    help: 'Whether everyone who meets a quality floor may be called on, with ratings and feedback published, instead of those who were tendered for.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'no',
    group: 'lists and contracts',
    choices: [
      { id: 'no', label: 'No', help: 'The framework is the list of those who were admitted to it.' },
      {
        id: 'yes',
        label: 'Yes',
        help: 'Whoever is rated at the floor or above may be called on, and people know more providers.',
      },
    ],
  },
  'framework.quality-floor': {
    label: 'Quality floor of accreditation',
    help: 'The lowest published rating accepted where the council accredits: 0 is inadequate, 1 requires improvement, 2 good, 3 outstanding. What is published is a whole step: a provider rated 1.6 is published as good.',
    unit: 'rating steps',
    min: 0,
    max: 3,
    default: { parameter: 'accreditation.floor' },
    group: 'lists and contracts',
  },
  'framework.guarantee': {
    label: 'Guaranteed minimum volume',
    help: 'Share of the framework hours each member had when the guarantee began that the council pays for, used or not, as far as the member has staff for them.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'lists and contracts',
  },
  'block.reconciliation': {
    label: 'Block hours paid back',
    help: 'Share of the price of guaranteed block hours nobody used that the provider pays back in the month.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'lists and contracts',
  },
  'support.core-share': {
    label: 'Core of community support',
    help: 'Part of a planned package of community support for people under 65 that the council pays for whatever they need that month, as in core and flexible supported living.',
    unit: 'fraction',
    min: 0,
    max: 1,
    default: 0,
    group: 'lists and contracts',
  },
  'brokerage.terms': {
    label: 'Terms brokers buy on',
    help: 'Whether a broker who helps someone with a direct payment buys freely, or on the council’s terms so that the council stays the client in all but name.',
    unit: 'choice',
    min: 0,
    max: 1,
    default: 'free',
    group: 'lists and contracts',
    choices: [
      { id: 'free', label: 'Free', help: 'The person becomes the client, at the price they agree.' },
      {
        id: 'council',
        label: 'The council’s',
        help: 'Framework providers at the framework’s price; staff transfer if the provider changes.',
      },
    ],
  },
} as const satisfies Record<string, Lever>;
