import { FORMAT_VERSION } from '../../contract/files/formats.ts';
import { parseFutureFile } from '../../contract/files/future-file.ts';
import { parseOptionFile, readOptionToMend } from '../../contract/files/option-file.ts';
import type { Parsed } from '../../contract/files/parse-document.ts';
import type { DocumentKind, Draft } from '../../contract/schemas/library.ts';

/** A document of one's own is stored as it would stand in a file, so that one reader checks both. */
export function documentBody({ kind, document }: Draft): object {
  return { format: `care-market-${kind}`, formatVersion: FORMAT_VERSION, ...document };
}

/** The text of what is stored; one from before documents said what they are gets its head here. */
export function documentText(kind: DocumentKind, body: unknown): string {
  if (typeof body !== 'object' || body === null || 'format' in body) return JSON.stringify(body) ?? '';
  return JSON.stringify({ format: `care-market-${kind}`, formatVersion: 1, ...body });
}

/** Read the text of an option or a future. */
export function parseDraft(kind: DocumentKind, text: string, fileName: string): Parsed<Draft> {
  return readWith(parseOptionFile, kind, text, fileName);
}

/** The same, to be mended: whatever its figures are. */
export function readDraft(kind: DocumentKind, text: string, fileName: string): Parsed<Draft> {
  return readWith(readOptionToMend, kind, text, fileName);
}

function readWith(
  readOption: typeof parseOptionFile,
  kind: DocumentKind,
  text: string,
  fileName: string,
): Parsed<Draft> {
  if (kind === 'option') {
    const parsed = readOption(text, fileName);
    return parsed.ok ? { ok: true, value: { kind, document: parsed.value } } : parsed;
  }
  const parsed = parseFutureFile(text, fileName);
  return parsed.ok ? { ok: true, value: { kind, document: parsed.value } } : parsed;
}
