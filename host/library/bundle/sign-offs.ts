/** Who signed the figures that what is sent was made from. */
import type { Bundle } from '../../../contract/files/bundle-file.ts';
import { parametersIn } from '../../../contract/files/bundle-parameters.ts';
import { MOST_SIGNED_ELSEWHERE } from '../../../contract/schemas/library.ts';
import type { SignOffElsewhere } from '../../../contract/schemas/library.ts';
import { grouped } from '../../../core/numeric/grouped.ts';
import { listed } from '../../../core/scenario/listed.ts';
import type { Desk } from '../desk.ts';
import { signingsOn } from '../sign-offs.ts';
import type { Edit } from './step.ts';

type Sent = Required<Bundle>['signOffs'];
/** Documents as they stand in files. */
type Content = Pick<Bundle, 'results' | 'studies'> & { readonly documents: readonly unknown[] };

const SETTING = 'library';
const MOST_NAMED = 3;

/** The sign-offs on parameters that a result or study was made from, or that a future changes. Those of other libraries are sent on as they came. */
export function packSignOffs(desk: Desk, content: Content): Sent {
  return parametersIn(content).flatMap((parameter) => {
    const { signOff, signedElsewhere = [] } = signingsOn(desk.notes.get('parameter', parameter)?.body);
    const own = signOff === undefined ? [] : [{ ...signOff, by: inSight(signOff.by), library: nameOf(desk) }];
    return [...own, ...signedElsewhere].map((each) => ({ parameter, ...each }));
  });
}

/** A name as it is read: what nobody sees in one signed long ago would have the whole file refused where it comes to. */
function inSight(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/**
 * Keep what was signed elsewhere beside what is signed here, each once. Never does it become a signature of this library. What is
 * signed and has no part in what was sent is left out: the program writes no such file.
 */
export function placeSignOffs(
  { notes }: Desk,
  { signOffs: sent, ...content }: Content & { readonly signOffs: Sent },
  labelOf: (parameter: string) => string,
): { readonly edits: readonly Edit[]; readonly warnings: readonly string[] } {
  const edits: Edit[] = [];
  const added: SignOffElsewhere[] = [];
  const alsoHere: string[] = [];
  const full: string[] = [];
  const used = new Set(parametersIn(content));
  const ofUsed = sent.filter(({ parameter }) => used.has(parameter));
  for (const [parameter, came] of byParameter(ofUsed)) {
    const there = notes.get('parameter', parameter)?.body ?? {};
    const { signOff, signedElsewhere = [] } = signingsOn(there);
    const unknown = newAmong(came, signedElsewhere).filter(
      (signed) => signOff === undefined || !isSameSigned(signed, signOff),
    );
    const taken = unknown.slice(0, MOST_SIGNED_ELSEWHERE - signedElsewhere.length);
    if (taken.length < unknown.length) full.push(labelOf(parameter));
    if (taken.length === 0) continue;
    if (signOff !== undefined) alsoHere.push(labelOf(parameter));
    added.push(...taken);
    const blank = { note: '', tags: [], archived: false };
    const after = { ...blank, ...there, signedElsewhere: [...signedElsewhere, ...taken] };
    edits.push({ shelf: 'note', kind: 'parameter', id: parameter, after });
  }
  const warnings = [...cameWith(added), ...clashing(alsoHere), ...leftOut(full), ...idle(sent, ofUsed)];
  return { edits, warnings };
}

/** The name by which files tell this library from others, made when it is first needed. It says nothing of the machine or who uses it. */
function nameOf({ settings, isReadOnly, newId }: Desk): string {
  const kept = settings.get(SETTING);
  if (typeof kept === 'string') return kept;
  if (isReadOnly) return '';
  const name = newId();
  settings.set(SETTING, name);
  return name;
}

function byParameter(sent: Sent): ReadonlyMap<string, readonly SignOffElsewhere[]> {
  const all = new Map<string, SignOffElsewhere[]>();
  for (const { parameter, ...signed } of sent) {
    const before = all.get(parameter);
    if (before === undefined) all.set(parameter, [signed]);
    else before.push(signed);
  }
  return all;
}

/** Those that are not there yet, each once. A file may hold very many: each is looked at once. */
function newAmong(
  came: readonly SignOffElsewhere[],
  there: readonly SignOffElsewhere[],
): readonly SignOffElsewhere[] {
  const known = new Set(there.map(keyOf));
  return came.filter((each) => {
    const key = keyOf(each);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

type Signed = Omit<SignOffElsewhere, 'library'>;

function isSameSigned(a: Signed, b: Signed): boolean {
  return a.by === b.by && a.on === b.on && a.remark === b.remark && a.print === b.print;
}

function keyOf({ by, on, remark, print, library }: SignOffElsewhere): string {
  return JSON.stringify([by, on, remark, print, library]);
}

function cameWith(added: readonly SignOffElsewhere[]): readonly string[] {
  if (added.length === 0) return [];
  const people = someOf([...new Set(added.map(({ by }) => by))]);
  return [
    added.length === 1
      ? `A sign-off of an assumption by ${people} came with it. It stands as signed elsewhere and was not checked here.`
      : `${added.length} sign-offs of assumptions by ${people} came with it. They stand as signed elsewhere and were not checked here.`,
  ];
}

function clashing(labels: readonly string[]): readonly string[] {
  if (labels.length === 0) return [];
  return [
    `Your own sign-off stays, with the one that came beside it, on ${someOf(labels.map((label) => `“${label}”`))}.`,
  ];
}

function leftOut(labels: readonly string[]): readonly string[] {
  if (labels.length === 0) return [];
  const most = `No more than ${MOST_SIGNED_ELSEWHERE} sign-offs from elsewhere are kept on one assumption`;
  return [`${most}: the rest on ${someOf(labels.map((label) => `“${label}”`))} were left out.`];
}

function idle(sent: Sent, ofUsed: Sent): readonly string[] {
  const left = sent.length - ofUsed.length;
  if (left === 0) return [];
  return [
    left === 1
      ? 'A sign-off of an assumption that nothing in the file was made from was left out.'
      : `${grouped(left)} sign-offs of assumptions that nothing in the file was made from were left out.`,
  ];
}

function someOf(all: readonly string[]): string {
  const named = all.slice(0, MOST_NAMED);
  const more = all.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}
