/** The screens of the window and the addresses they have, so that back, forward and a kept address work. */

export const SCREENS = [
  'start',
  'compare',
  'library',
  'backups',
  'questions',
  'provider',
  'person',
  'drill',
  'ladder',
  'fee',
  'exposure',
  'assumptions',
  'report',
] as const;
export type ScreenKind = (typeof SCREENS)[number];

export type Screen = {
  readonly kind: ScreenKind;
  /** What it is about: a provider's number, the id of a parameter, the kind of a question. */
  readonly id: string | null;
  /** How it is looked at. */
  readonly params: Readonly<Record<string, string>>;
};

export const START: Screen = { kind: 'start', id: null, params: {} };

/** A screen from what is wished of it. */
export function screen(kind: ScreenKind, id: string | null = null, params: Screen['params'] = {}): Screen {
  return { kind, id, params };
}

/** `#/provider/12?against=fee-cut`. */
export function addressOf({ kind, id, params }: Screen): string {
  const query = new URLSearchParams(params).toString();
  const path = id === null ? `#/${kind}` : `#/${kind}/${encodeURIComponent(id)}`;
  return query === '' ? path : `${path}?${query}`;
}

/** The screen of an address; the start for one that names none. */
export function screenAt(address: string): Screen {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?');
  const [name = '', id] = path.split('/');
  const kind = SCREENS.find((each) => each === name);
  if (kind === undefined) return START;
  return {
    kind,
    id: id === undefined || id === '' ? null : decoded(id),
    params: Object.fromEntries(new URLSearchParams(query)),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
