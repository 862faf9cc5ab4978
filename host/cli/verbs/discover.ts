import { STRUCTURE_IDS } from '../../../core/scenario/structure.ts';
import type { DiscoverOrder } from '../../../core/study/discover.ts';
import { DISCOVER_LIMITS, FINDS } from '../../../core/study/discover/order.ts';
import { wholeNumber } from '../arguments.ts';
import type { Arguments } from '../arguments.ts';
import { discoverCsv } from '../discover-csv.ts';
import { discoverText } from '../discover-text.ts';
import { usage } from '../failure.ts';
import { wordFlag } from '../flag-values.ts';
import { readLimit } from '../limit-text.ts';
import { performStudy } from '../perform-study.ts';
import { futuresAsked, oneOption, STUDY_FLAGS, studyGround } from '../study-flags.ts';
import type { Verb } from '../verb.ts';

/** Enough that a box of a tenth of them holds a few dozen. */
const WORLDS = 400;
const MOST_LIMITS = 20;
const MOST_NAMED = 400;
const BOXES = 3;

export const verb: Verb = {
  forms: ['discover --place ID --option ID --limit TEXT [--limit TEXT ...] [FLAGS]'],
  about:
    'find what the worlds have in common in which an option breaks a limit: worlds are drawn over all that nobody decides, and boxes of them are told in plain words, with how much of the failing they cover and how often they fail. Where nothing beyond chance is found, it says so.',
  flags: {
    ...STUDY_FLAGS,
    limit: {
      value: 'TEXT',
      help: 'A limit to keep to, such as "providers.exit-rate at most 5%"; may be given more than once, and breaking any is failing.',
      most: MOST_LIMITS,
    },
    against: {
      value: 'ID',
      help: 'The option that limits on a change, and on who gains and loses, compare with.',
    },
    find: {
      value: FINDS.join('|'),
      help: 'Worlds in which it fails (usual), or in which it meets all limits.',
    },
    parameter: {
      value: 'ID',
      help: 'Vary this parameter too, besides all of what the world may bring; may be given more than once.',
      most: MOST_NAMED,
    },
    rule: {
      value: 'ID',
      help: `Vary how the market works: ${STRUCTURE_IDS.join(', ')}; may be given more than once.`,
      most: STRUCTURE_IDS.length,
    },
    worlds: { value: 'N', help: `How many worlds to search (else ${WORLDS}).` },
    check: {
      value: 'N',
      help: 'Fresh worlds to hold boxes against, made only where there are boxes (else half as many as searched).',
    },
    replicates: {
      value: 'N',
      help: 'Runs of the market in each world, each with luck of its own (else 1).',
    },
    boxes: { value: 'N', help: `Boxes told, at most (else ${BOXES}).` },
  },
  examples: [
    'discover --place hartlepool --option block-to-direct-payments --limit "providers.exit-rate at most 12%" --months 24 --worlds 200',
    'discover --place merrowshire --option higher-uplift --future central --future high-wage-floor --rule exit-rule --limit "council.over-spend.share at most 2%" --months 24',
  ],
  run: async (args, console) => {
    const order = discoverOrderOf(args);
    const options = order.against === null ? [order.option] : [order.option, order.against];
    const ground = studyGround(args, options, order.futures);
    const telling = { text: discoverText, csv: discoverCsv };
    return performStudy(args, console, { kind: 'discover', order, ground }, telling);
  },
};

function discoverOrderOf(args: Arguments): DiscoverOrder {
  const limits = args.all('limit').map(readLimit);
  if (limits.length === 0)
    throw usage('--limit TEXT is needed: what is failing, such as "providers.exit-rate at most 5%".');
  const { worlds: some, check, replicates, boxes } = DISCOVER_LIMITS;
  const worlds = wholeNumber(args, 'worlds', { ...some, otherwise: WORLDS });
  return {
    option: oneOption(args),
    against: args.text('against') ?? null,
    futures: futuresAsked(args),
    structures: args.all('rule').map(ruleAsked),
    parameters: args.all('parameter'),
    limits,
    find: wordFlag(args, 'find', FINDS, 'fails'),
    worlds,
    check: wholeNumber(args, 'check', { ...check, otherwise: Math.ceil(worlds / 2) }),
    replicates: wholeNumber(args, 'replicates', { ...replicates, otherwise: 1 }),
    boxes: wholeNumber(args, 'boxes', { ...boxes, otherwise: BOXES }),
  };
}

function ruleAsked(text: string): DiscoverOrder['structures'][number] {
  const found = STRUCTURE_IDS.find((each) => each === text);
  if (found === undefined) throw usage(`--rule must be ${STRUCTURE_IDS.join(', ')}, but found "${text}".`);
  return found;
}
