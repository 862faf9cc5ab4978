import type { Handlers } from '../../contract/server.ts';
import type { Catalogue } from '../files/scenario-files.ts';
import { packBundle } from '../library/bundle/pack.ts';
import { readBundle } from '../library/bundle/read.ts';
import { takeIn } from '../library/bundle/take-in.ts';
import type { Desk } from '../library/desk.ts';
import { known } from './known.ts';

/** A document, result or study as one file, and back. */
export function bundleMethods(
  catalogue: Catalogue,
  desk: () => Desk,
): Pick<Handlers, 'bundles.pack' | 'bundles.open'> {
  return {
    'bundles.pack': (order) => known(() => packBundle(catalogue, desk, order)),
    'bundles.open': ({ text, fileName }) =>
      known(() => takeIn(catalogue, desk(), readBundle(text, fileName), fileName)),
  };
}
