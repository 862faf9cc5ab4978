import type { Lever } from './lever-kind.ts';

/** How the framework is called off and opened, and the list of preferred providers. */
export const FRAMEWORK_LEVERS = {
  'framework.call-off': {
    label: 'Call-off rule of the framework',
    help: 'Who is offered a package that the council buys under its framework.',
    unit: 'choice',
    min: 0,
    max: 4,
    default: 'ranked',
    group: 'lists and contracts',
    choices: [
      {
        id: 'ranked',
        label: 'Ranked',
        help: 'The best-ranked provider first, and the next only when it cannot take the package.',
      },
      {
        id: 'mini-tender',
        label: 'Mini-tender',
        help: 'Providers bid for each package; the best score for price and quality wins. Where the rate leaves nobody room to bid below it, the best rated wins as by rank.',
      },
      { id: 'rotation', label: 'Rotation', help: 'Providers take packages in turn.' },
      {
        id: 'zone-lead',
        label: 'Zone lead',
        help: 'Each locality has a lead provider that is asked first.',
      },
      {
        id: 'persons-choice',
        label: 'The person’s choice',
        help: 'The person chooses among the providers on the framework.',
      },
    ],
  },
  'framework.open-to': {
    label: 'Who may buy on the framework’s terms',
    help: 'Whether people with a direct payment, or everyone, may buy from framework providers at the framework’s price.',
    unit: 'choice',
    min: 0,
    max: 2,
    default: 'council',
    group: 'lists and contracts',
    choices: [
      { id: 'council', label: 'The council alone', help: 'Individuals buy at the open-market price.' },
      {
        id: 'direct-payments',
        label: 'The council and people with a direct payment',
        help: 'The contract is between person and provider, at the framework’s price and terms.',
      },
      {
        id: 'everyone',
        label: 'Everyone, self-funders too',
        help: 'Self-funders too may buy at the framework’s price.',
      },
    ],
  },
  'preferred-list.size': {
    label: 'Size of the preferred-provider list',
    help: 'Share of framework providers admitted to the list of preferred providers, the best in quality first.',
    unit: 'fraction',
    min: 0.05,
    max: 1,
    default: { parameter: 'preferred-list.size.default' },
    group: 'lists and contracts',
  },
  'preferred-list.discount': {
    label: 'Discount of preferred providers',
    help: 'How far the price on the preferred-provider list stands below the framework rate.',
    unit: 'fraction',
    min: 0,
    max: 0.3,
    default: { parameter: 'preferred-list.discount' },
    group: 'lists and contracts',
  },
} as const satisfies Record<string, Lever>;
