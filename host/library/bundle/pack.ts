import type { Future } from '../../../core/scenario/future.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION } from '../../../contract/files/bundle-file.ts';
import type { Bundle } from '../../../contract/files/bundle-file.ts';
import { ContractError } from '../../../contract/errors.ts';
import type { DocumentKind, Draft } from '../../../contract/schemas/library.ts';
import { APP_VERSION } from '../../app-version.ts';
import { fingerprint } from '../../files/fingerprint.ts';
import { didYouMean } from '../../files/near-names.ts';
import type { FamilyKind } from '../../files/own-documents.ts';
import type { Catalogue } from '../../files/scenario-files.ts';
import { newDocumentId } from '../new-document-id.ts';
import type { Desk } from '../desk.ts';
import { documentBody } from '../document-text.ts';
import { packBeside } from './beside.ts';
import { packSignOffs } from './sign-offs.ts';

export type BundleOrder = { readonly kind: Bundle['kind']; readonly id: string };

type Content = Pick<Bundle, 'documents' | 'shipped' | 'results' | 'studies'>;

const NOTHING: Content = { documents: [], shipped: [], results: [], studies: [] };

/**
 * Everything it takes to have the same on another machine, as the text of one file. The same content gives the same bytes.
 * @throws NotFound for a document there is not, ContractError for a result or study there is not
 */
export function packBundle(
  catalogue: Catalogue,
  desk: () => Desk,
  order: BundleOrder,
): { fileName: string; text: string } {
  const { kind, id } = order;
  const head = {
    format: BUNDLE_FORMAT,
    formatVersion: BUNDLE_VERSION,
    kind,
    id,
    madeBy: APP_VERSION,
  } as const;
  const content = contentOf(catalogue, desk, order);
  const beside = packBeside(desk(), subjectsOf(content, order));
  const bundle = { ...head, ...content, ...beside, signOffs: packSignOffs(desk(), content) };
  const text = `${JSON.stringify({ ...bundle, sha256: fingerprint(bundle) })}\n`;
  return { fileName: `${nameOf(catalogue, desk, order)}.care-market.json`, text };
}

/** Systems take no more than 255 bytes for the name of a file. */
const LONGEST_PART = 80;

/** What a file is called: a result after what it is of, as whoever gets it knows nothing of its number here. */
function nameOf(catalogue: Catalogue, desk: () => Desk, { kind, id }: BundleOrder): string {
  if (kind === 'option' || kind === 'future') return documentName(catalogue, kind, id);
  const result =
    kind === 'result'
      ? desk()
          .results.list()
          .find((row) => row.id === id)
      : undefined;
  if (result === undefined) return `${kind}-${id}`;
  const { place, options, createdAt, inputsHash } = result;
  const names = [
    place.id,
    comparedName(
      catalogue,
      options.map((each) => each.id),
    ),
  ].map((each) => each.slice(0, LONGEST_PART));
  return [...names, createdAt.slice(0, 10), inputsHash.slice(0, 8)].filter((part) => part !== '').join('-');
}

/** A document of one's own goes by the name it has now, which need not be the one it was made under; one that ships keeps its id. */
function documentName(catalogue: Catalogue, kind: FamilyKind, id: string): string {
  if (!catalogue.isOwn(kind, id)) return id;
  const listed: readonly (Option | Future)[] =
    kind === 'option' ? catalogue.listOptions() : catalogue.listFutures();
  const name = listed.find((each) => each.id === id)?.name;
  return name === undefined ? id : newDocumentId(name, () => false);
}

/** What is compared with business as usual; of several the first, and how many there are besides. */
function comparedName(catalogue: Catalogue, options: readonly string[]): string {
  const [baseline = '', first, ...others] = options;
  if (first === undefined) return documentName(catalogue, 'option', baseline);
  const besides = others.length === 0 ? '' : `-and-${others.length}-more`;
  return documentName(catalogue, 'option', first).slice(0, LONGEST_PART - besides.length) + besides;
}

function contentOf(catalogue: Catalogue, desk: () => Desk, { kind, id }: BundleOrder): Content {
  switch (kind) {
    case 'option':
    case 'future':
      return documentContent(catalogue, kind, id);
    case 'result': {
      const { results } = desk();
      const stored = results.stored(id);
      if (stored === null) throw missing('result', id, results.list());
      const { createdAt, header, numbers, inputs } = stored;
      const packed = {
        id,
        createdAt,
        header: JSON.parse(header) as Bundle['results'][number]['header'],
        numbers: numbers.toString('base64'),
        inputs: JSON.parse(inputs) as unknown,
      };
      return { ...NOTHING, results: [packed] };
    }
    case 'study': {
      const { studies } = desk();
      const study = studies.get(id);
      if (study === null) throw missing('study', id, studies.list());
      return { ...NOTHING, studies: [study] };
    }
  }
}

/** All that is sent by itself, and not as part of something. */
function subjectsOf({ documents }: Content, { kind, id }: BundleOrder): readonly BundleOrder[] {
  if (kind === 'result' || kind === 'study') return [{ kind, id }];
  return (documents as readonly { readonly id: string }[]).map((document) => ({ kind, id: document.id }));
}

/** A document that ships is sent as it is; of those it builds on, only the user's own are. */
function documentContent(catalogue: Catalogue, kind: DocumentKind, id: string): Content {
  const chain: readonly Draft[] =
    kind === 'option'
      ? catalogue.openOption(id).map((document) => ({ kind, document }))
      : catalogue.openFuture(id).map((document) => ({ kind, document }));
  const isSent = ({ document }: Draft): boolean => document.id === id || catalogue.isOwn(kind, document.id);
  return {
    ...NOTHING,
    documents: chain.filter(isSent).map(documentBody),
    shipped: chain
      .filter((draft) => !isSent(draft))
      .map(({ document }) => ({
        kind,
        id: document.id,
        name: document.name,
        sha256: fingerprint(document),
      })),
  };
}

function missing(kind: string, id: string, rows: readonly { readonly id: string }[]): ContractError {
  const hint = didYouMean(
    id,
    rows.map((row) => row.id),
  );
  return new ContractError('not-found', `There is no saved ${kind} "${id}". ${hint}`.trim(), { kind, id });
}
