import { didYouMean, nearNames } from './near-names.ts';

/** What may be asked for by its id. */
export type CatalogueKind = 'place' | 'option' | 'future' | 'parameter';

/** Something asked for by an id that the catalogue does not hold. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  readonly kind: CatalogueKind;
  readonly id: string;
  readonly nearNames: readonly string[];

  constructor(kind: CatalogueKind, id: string, known: readonly string[]) {
    const hint = didYouMean(id, known) || (known.length <= 12 ? `Known: ${known.join(', ')}.` : '');
    super(`There is no ${kind} "${id}".${hint === '' ? '' : ` ${hint}`}`);
    this.kind = kind;
    this.id = id;
    this.nearNames = nearNames(id, known);
  }
}
