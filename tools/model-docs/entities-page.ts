/** Entities, state variables and scales: every table and column of the market. */
import type { ColumnDefinition, TableDefinition } from '../../core/model/columns.ts';
import { PIPELINE } from '../../core/model/pipeline.ts';
import { TABLES } from '../../core/model/tables.ts';
import { codes, page, table } from './markdown.ts';

const ABOUT: Readonly<Record<keyof typeof TABLES, string>> = {
  people: 'One row per person drawing on care and support; rows are used again when people leave.',
  providers:
    'One row per provider, the council’s own service among them; the row of one that ended and has been paid is used again.',
  costs: 'One row per provider: what the month cost it, line by line.',
  rounds: 'One row per provider and locality: provider row × localities + locality.',
  supporters: 'One row per supplier of community support.',
  market: 'One row for the market as a whole.',
  council: 'One row for the council’s account of the month.',
  vacancies:
    'A stack of freed rows of the people table; market.peopleFree of them count, the last freed on top.',
  listing:
    'The lists of providers by locality: locality × (rows there is room for in the providers table) + place in the list.',
  localities: 'One row per locality.',
  groups: 'One row per client group: older, memory, physical, learning, mental.',
  constants: 'One row per client group, kind of decision and arrangement.',
};

export function entitiesPage(): string {
  return page('Who and what there is', 'the tables in `core/model/tables`', [
    'The market is a set of tables. A stock carries over from month to month; a flow is of one month. Time is in whole months, money in whole pence, care in whole minutes, space in localities. Places have up to 200,000 people, 500 providers and 20 localities.',
    ...Object.entries(TABLES).flatMap(([name, columns]) => [
      `## ${name}`,
      ABOUT[name as keyof typeof TABLES],
      columnsTable(name, columns),
    ]),
  ]);
}

function columnsTable(name: string, columns: TableDefinition): string {
  const rows = Object.entries<ColumnDefinition>(columns).map(([column, { kind, storage, unit, meaning }]) => {
    const path = `${name}.${column}`;
    const writers = PIPELINE.filter(({ writes }) => (writes as readonly string[]).includes(path));
    return [`\`${path}\``, meaning, unit, kind, storage, codes(writers.map((step) => step.name))];
  });
  return table(['Column', 'Meaning', 'Unit', 'Kind', 'Kept as', 'Written by'], rows);
}
