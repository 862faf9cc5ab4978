/** A file as text, or why it cannot be one. */
export type FileProblem = {
  /** Where in the file; empty for the whole of it. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
};

export type ReadFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

export const LARGEST_FILE = 200_000_000;
const EXPECTED =
  'a file sent from this program, or an option or future file: text, with “format” near its beginning';

/** How files begin that are no text, by their first bytes. */
const BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], found: 'a picture (JPEG)' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: 'a picture (GIF)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], found: 'a spreadsheet, a document or another zipped file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: 'an old spreadsheet or document' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], found: 'a database' },
];

const SEND_AGAIN = 'Ask for it to be sent again with “Send as a file” in the library.';

const TABLES =
  'Tables are not taken in here. The books of a provider are read from one under “My exposure”; options and futures are made in the window.';

/** What a file says, read only where it can be of use. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size === 0) return refused('an empty file', SEND_AGAIN);
  if (file.size > LARGEST_FILE) {
    return refused(
      `${Math.ceil(file.size / 1_000_000).toLocaleString('en-GB')} MB`,
      'Files of this program are smaller: make sure it is the one you mean.',
      `a file of at most ${LARGEST_FILE / 1_000_000} MB`,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(
      'a folder, or a file that cannot be read',
      'Drop the file itself, and see that it is still there.',
    );
  }
  const known = BEGINNINGS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return refused(known.found, mendOf(known.found));
  const text = decoded(bytes);
  if (text === null) return refused('bytes that are no text in UTF-8', SEND_AGAIN);
  if (file.name.toLowerCase().endsWith('.csv')) return refused('a table (CSV)', TABLES);
  return /^\s*[{[]/.test(text)
    ? { kind: 'text', text }
    : refused('text of another kind', 'Make sure it is the one you mean.');
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function mendOf(found: string): string {
  return found.includes('spreadsheet') ? TABLES : SEND_AGAIN;
}

function refused(found: string, remedy: string, expected = EXPECTED): ReadFile {
  return { kind: 'refused', problem: { path: '', expected, found, remedy } };
}
