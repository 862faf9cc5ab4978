/** What follows the comma in the registered names of three councils, and is left out when people speak of them. */
const FORMAL_ENDINGS = [', County of', ', City of'];

/** Names that differ from what people say in more than an ending. */
const SPOKEN: Readonly<Record<string, string>> = {
  'Medway Towns': 'Medway',
  'Telford and the Wrekin': 'Telford and Wrekin',
};

/** Regions that are spoken of without "the". */
const BARE_REGIONS: ReadonlySet<string> = new Set(['London', 'Yorkshire and The Humber']);

/** A council's name as people say it: "Herefordshire, County of" is Herefordshire. */
export function spokenName(registered: string): string {
  const spoken = SPOKEN[registered];
  if (spoken !== undefined) return spoken;
  const ending = FORMAL_ENDINGS.find((formal) => registered.endsWith(formal));
  return (ending === undefined ? registered : registered.slice(0, -ending.length)).replace(/\bSt\./g, 'St');
}

/** The id made from a name: small letters and hyphens, apostrophes dropped. */
export function slugOf(name: string): string {
  return spokenName(name)
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A region as it stands after "in". */
export function inRegion(region: string): string {
  return BARE_REGIONS.has(region) ? region : `the ${region}`;
}
