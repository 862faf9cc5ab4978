import type { DocumentKind } from '../api/types.ts';
import { FIRST_CHOICE } from './first-choice.ts';
import type { Catalogues, Choice } from './state.ts';

type Kind = DocumentKind | 'place';
type Row = { readonly id: string; readonly name: string };

/** A choice of what the host offers, and what of the wish it leaves out, in a line. */
export type Offered = { readonly choice: Choice; readonly told: string | null };

type OnOffer = Pick<Catalogues, 'places' | 'options' | 'futures'>;
type Known = {
  readonly isArchived?: (kind: Kind, id: string) => boolean;
  /** What was on offer before, for the names of what is gone. */
  readonly before?: OnOffer;
};
const NOTHING: OnOffer = { places: [], options: [], futures: [] };

/**
 * The wished-for choice, each part replaced where the host has no such thing or it has been put away: by that of the first start, or
 * else by the first on offer.
 */
export function offered(
  wish: Choice,
  { places, options, futures }: OnOffer,
  { isArchived = () => false, before = NOTHING }: Known = {},
): Offered {
  const told: string[] = [];
  const fate = (id: string, kind: Kind, rows: readonly Row[]): string => {
    const named = (among: readonly Row[]): string | undefined => among.find((row) => row.id === id)?.name;
    const archived = named(rows);
    return archived === undefined
      ? `The ${kind} “${named(before[`${kind}s`]) ?? id}”, chosen last, is no longer in the library`
      : `The ${kind} “${archived}”, chosen last, has been archived`;
  };
  const open = <R extends Row>(kind: Kind, rows: readonly R[]): readonly R[] =>
    rows.filter(({ id }) => !isArchived(kind, id));
  const onOffer = (kind: Kind, rows: readonly Row[]): string => {
    const wanted = wish[kind];
    const free = open(kind, rows);
    if (free.some(({ id }) => id === wanted)) return wanted;
    const instead = free.find(({ id }) => id === FIRST_CHOICE[kind]) ?? free[0];
    if (instead === undefined) return wanted;
    told.push(`${fate(wanted, kind, rows)}. “${instead.name}” is in its place.`);
    return instead.id;
  };
  const free = open('option', options);
  const left = wish.beside.filter((id) => !free.some((row) => row.id === id));
  const choice = {
    ...wish,
    place: onOffer('place', places),
    option: onOffer('option', options),
    beside: wish.beside.filter((id) => !left.includes(id)),
    future: onOffer('future', futures),
  };
  for (const id of left) told.push(`${fate(id, 'option', options)}, and stands beside it no more.`);
  return { choice, told: told.length === 0 ? null : told.join(' ') };
}
