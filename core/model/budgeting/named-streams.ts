/** The streams of other public money an individual budget was to bring together with social care. Source: S3 glossary. */
import { keptWith } from '../kept-with.ts';

/** In the order of their draws, which is never changed. */
export const NAMED_STREAMS = [
  { id: 'independent-living-fund', label: 'Independent Living Fund' },
  { id: 'supporting-people', label: 'Supporting People' },
  { id: 'access-to-work', label: 'Access to Work' },
  { id: 'equipment-and-adaptations', label: 'equipment and adaptations' },
] as const;

type NamedStreamId = (typeof NAMED_STREAMS)[number]['id'];

/** What is known of each stream: who has it, how much, who may still join it and what of it is charged for. */
const PARTS = ['share.18to64', 'share.65plus', 'amount', 'open', 'charged'] as const;
type Part = (typeof PARTS)[number];
type IdByStream<P extends Part = Part> = `stream.${NamedStreamId}.${P}`;

/** The ids of all parameters of the streams. */
export const NAMED_STREAM_PARAMETERS = NAMED_STREAMS.flatMap(({ id }) =>
  PARTS.map((part): IdByStream => `stream.${id}.${part}`),
);

type Parameters = { readonly [K in IdByStream]: number };

const allValues = keptWith(
  (parameters: Parameters) =>
    new Map(
      PARTS.map((part) => [part, NAMED_STREAMS.map(({ id }) => parameters[`stream.${id}.${part}`])] as const),
    ),
);

/** The values of one part, in the order of the streams. */
export function valuesByStream(parameters: Parameters, part: Part): readonly number[] {
  return allValues(parameters).get(part)!;
}

/** A set of streams, as `people.streamsHeld` keeps it: one bit for each, in their order. */
export const NO_STREAMS = 0;
export const ALL_STREAMS = 2 ** NAMED_STREAMS.length - 1;

/** Whether a stream, by its place in the order of streams, is in a set. */
export function hasStream(set: number, stream: number): boolean {
  return (set & (1 << stream)) !== 0;
}

/** The names of the streams in a set. */
export function streamLabels(set: number): readonly string[] {
  return NAMED_STREAMS.filter((_, stream) => hasStream(set, stream)).map(({ label }) => label);
}
