import { PERSON_EVENTS, PROVIDER_EVENTS, WHY_EVENTS } from '../../../core/explain/why/event.ts';
import { EXIT, usage } from '../failure.ts';
import { SIMULATION_FLAGS } from '../simulation-flags.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';
import { MOST_WHY_REPLICATES } from '../why-order.ts';

const { place, option, future, start, months, seed } = SIMULATION_FLAGS;

export const verb: Verb = {
  forms: [
    ...PROVIDER_EVENTS.map((event) => `why ${event} --place ID --option ID --provider N [FLAGS]`),
    ...PERSON_EVENTS.map((event) => `why ${event} --place ID --option ID --person N [FLAGS]`),
  ],
  about:
    'say why something happened to a provider or a person: the conditions that led to it, and the share of fee, wages, volume, timing and staff from paired re-runs without each.',
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
    start: start!,
    months: months!,
    replicate: { value: 'N', help: 'Which replicate of a run, counted from 0 (else 0).' },
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
  ],
  run: async (args, console) => {
    const [asked, ...words] = args.words;
    const event = WHY_EVENTS.find((each) => each === asked);
    if (event === undefined) {
      const found = asked === undefined ? 'nothing' : `"${asked}"`;
      throw usage(`Expected what to explain first, ${WHY_EVENTS.join(', ')}, but found ${found}.`);
    }
    const { whyEvent } = await import('../why-event.ts');
    await whyEvent(event, { ...args, words }, console);
    return EXIT.done;
  },
};
