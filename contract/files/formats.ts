/** The kinds of file the application reads and writes, by the word in their `format`. */
export const FORMATS = {
  'care-market-parameters': 'parameters',
  'care-market-place': 'place',
  'care-market-option': 'option',
  'care-market-future': 'future',
  'care-market-pack': 'pack',
  'care-market-backtest': 'backtest',
  'care-market-check': 'check',
  'care-market-sensitivity': 'sensitivity',
  'care-market-calibration': 'calibration',
  'care-market-books': 'books',
} as const;

export type FileFormat = keyof typeof FORMATS;
export type FileKind = (typeof FORMATS)[FileFormat];

/** The newest version of every format this program reads. Raise it when a file's meaning changes. */
export const FORMAT_VERSION = 1;

/** The largest file that is read. */
export const LARGEST_FILE = 5 * 1024 * 1024;

export function isFileFormat(text: unknown): text is FileFormat {
  return typeof text === 'string' && Object.hasOwn(FORMATS, text);
}
