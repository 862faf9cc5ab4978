import type { Place } from '../../core/scenario/place.ts';

/** What a list of places shows without opening them. */
export type PlaceSummary = {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly type: string;
  readonly invented: boolean;
  /** Council clients with care at home, all ages. */
  readonly clients: number;
};

export const PLACE_INDEX = 'index.json';

export function summaryOf(place: Place): PlaceSummary {
  const { id, name, region, type, invented, fields } = place;
  return {
    id,
    name,
    region,
    type,
    invented,
    clients: fields.clients18to64.value + fields.clients65plus.value,
  };
}

/** Places in the order they are listed: by name, letter by letter. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** The text of the index of a folder of places. */
export function formatPlaceIndex(places: readonly PlaceSummary[]): string {
  const lines = places.toSorted(byName).map((place) => `    ${JSON.stringify(place)}`);
  return `{\n  "places": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Read an index. One that cannot be used is ignored, because every place can be opened without it. */
export function parsePlaceIndex(text: string): readonly PlaceSummary[] {
  try {
    const { places } = JSON.parse(text) as { places: unknown };
    return Array.isArray(places) ? places.filter(isSummary) : [];
  } catch {
    return [];
  }
}

function isSummary(entry: unknown): entry is PlaceSummary {
  const place = entry as Record<keyof PlaceSummary, unknown> | null;
  return (
    typeof place === 'object' &&
    place !== null &&
    [place.id, place.name, place.region, place.type].every((text) => typeof text === 'string') &&
    typeof place.invented === 'boolean' &&
    typeof place.clients === 'number'
  );
}
