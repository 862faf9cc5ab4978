import { PLACE_FIELDS } from '../../../core/scenario/place.ts';
import type { Place, PlaceFieldId } from '../../../core/scenario/place.ts';
import { answer } from '../answer.ts';
import { catalogueFor } from '../catalogue.ts';
import { EXIT } from '../failure.ts';
import { listOrShow } from '../list-or-show.ts';
import { toDecimals } from '../../../core/figures/digits.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { figureTable } from '../figure-table.ts';
import { table } from '../table.ts';
import { JSON_FLAG, SCENARIOS_FLAG } from '../verb.ts';
import type { Verb } from '../verb.ts';

export const verb: Verb = {
  forms: ['places [list] [--json FILE]', 'places show ID [--json FILE]'],
  about: 'list the local markets, or show one with the basis of each figure.',
  flags: { ...JSON_FLAG, ...SCENARIOS_FLAG },
  examples: ['places', 'places show hartlepool', 'places list --json places.json'],
  run: async (args, console) => {
    const { id } = listOrShow('places', args.words);
    const catalogue = await catalogueFor(args);
    if (id === null) {
      const places = catalogue.listPlaces();
      answer(args, console, { text: () => listText(places), json: () => places });
    } else {
      const place = catalogue.readPlace(id);
      answer(args, console, { text: () => placeText(place), json: () => place });
    }
    return EXIT.done;
  },
};

type Row = Pick<Place, 'id' | 'name' | 'region' | 'type'> & { readonly clients: number };

function listText(places: readonly Row[]): string {
  const rows = places.map(({ id, name, region, type, clients }) => [
    id,
    name,
    region,
    type,
    toDecimals(clients, 0),
  ]);
  const columns = [{ head: 'Id' }, { head: 'Name' }, { head: 'Region' }, { head: 'Type' }];
  return table([...columns, { head: 'Clients at home', align: 'right' }], rows);
}

function placeText({ name, region, type, invented, summary, fields }: Place): string {
  const known = (Object.keys(PLACE_FIELDS) as PlaceFieldId[]).map((id) => ({
    ...PLACE_FIELDS[id],
    ...fields[id],
  }));
  const rows = known.map(({ label, value, unit, basis }) => [label, formatValue(value, unit), basis]);
  const columns = [{ head: 'Figure' }, { head: 'Value', align: 'right' as const }];
  const sources = known.map(
    ({ label, source, note }) => `  ${label}: ${source}.${note === undefined ? '' : ` ${note}`}`,
  );
  return [
    `${name} (${type}, ${region})`,
    ...(invented ? ['Invented place: its figures describe nowhere.'] : []),
    summary,
    '',
    figureTable([...columns, { head: 'Basis' }], rows),
    '',
    'Sources:',
    ...sources,
  ].join('\n');
}
