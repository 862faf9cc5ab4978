import { PERSON_EVENTS, PROVIDER_EVENTS, WHY_EVENTS } from '../../../core/explain/why/event.ts';
import { DEFAULT_START } from '../../../core/scenario/scenario.ts';
import { EXIT, usage } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { MOST_WHY_REPLICATES } from '../why-order.ts';

const { place, option, future, start, months, seed } = SIMULATION_FLAGS;

/** They say of which run an event is asked about; an equation is of no run. */
const OF_EVENTS = [
  'place',
  'option',
  'provider',
  'person',
  'month',
  'months',
  'replicate',
  'replicates',
  'seed',
];

export const verb: Verb = {
  forms: [
    ...PROVIDER_EVENTS.map((event) => `why ${event} --place ID --option ID --provider N [FLAGS]`),
    ...PERSON_EVENTS.map((event) => `why ${event} --place ID --option ID --person N [FLAGS]`),
    'why INDICATOR | COLUMN | EQUATION [--start YYYY-MM] [--future ID] [--json FILE]',
    'why',
  ],
  about:
    'say how an indicator is worked out, back to its equations, parameters, sources and tests, or why something happened to a provider or a person: the conditions that led to it, and the share of fee, wages, volume, timing and staff from paired re-runs without each.',
  flags: {
    place: place!,
    option: option!,
    provider: { value: 'N', help: 'Which provider; see care-market provider.' },
    person: { value: 'N', help: 'Which person; see care-market person.' },
    month: {
      value: 'YYYY-MM',
      help: 'For a price, unmet need or choice: which month (else the one that stands out most).',
    },
    future: future!,
    start: {
      ...start!,
      help: `The first month, or the one whose parameters are shown (else ${DEFAULT_START}).`,
    },
    months: months!,
    replicate: { value: 'N', help: 'Which replicate, counted from 0 (else 0).' },
    replicates: {
      value: 'N',
      help: `Replicates, from that one on, over which all such events of the market are counted, 1 to ${MOST_WHY_REPLICATES} (else 1).`,
    },
    seed: seed!,
    ...JSON_FLAG,
    ...SCENARIOS_FLAG,
  },
  examples: [
    'why closure --place hartlepool --option block-to-direct-payments --provider 2 --months 12',
    'why unmet-need --place hartlepool --option business-as-usual --person 100 --months 12',
    'why care.need.met',
    'why people.delivered --start 2028-04',
  ],
  run: async (args, console) => {
    const [asked, ...words] = args.words;
    const event = WHY_EVENTS.find((each) => each === asked);
    if (event !== undefined) {
      const { whyEvent } = await import('../why-event.ts');
      await whyEvent(event, { ...args, words }, console);
      return EXIT.done;
    }
    const ofEvents = OF_EVENTS.find((flag) => args.has(flag));
    if (ofEvents !== undefined) {
      const found = asked === undefined ? 'nothing' : `"${asked}"`;
      throw usage(
        `--${ofEvents} is for why an event happened. Expected what to explain first, ${WHY_EVENTS.join(', ')}, but found ${found}.`,
      );
    }
    const { whyList, whyNamed } = await import('../why-indicator.ts');
    if (asked === undefined) whyList(args, console);
    else await whyNamed(asked, { ...args, words }, console);
    return EXIT.done;
  },
};
