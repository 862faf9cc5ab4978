import { escaped, FONT, LINE, MARGIN, text, wrapped } from './drawn-picture.ts';
import { lightColours } from './light-colours.ts';

/** A bar of parts end to end. */
export type DrawnBar = {
  /** Bars of one group stand under its name; one after the other. */
  readonly group?: string;
  readonly name: string;
  readonly parts: readonly { readonly size: number; readonly look: number }[];
  /** What it comes to, after the bar. */
  readonly note: string;
};

export type DrawnBars = {
  readonly title: string;
  readonly summary: string;
  /** Where the figures come from, in one line. */
  readonly provenance: string;
  readonly invented: boolean;
  readonly bars: readonly DrawnBar[];
  /** What each look stands for, with its colour by name and the mark it bears. */
  readonly looks: readonly { readonly label: string; readonly colour: string; readonly mark: string }[];
};

const [FULL, NAME, NOTE, BAR] = [900, 330, 110, 16];
/** A part narrower than this has no room for its mark. */
const ROOM = 14;

/** Bars of parts as a file of their own, in light colours, with their words under them. */
export function drawnBars({ title, summary, provenance, invented, bars, looks }: DrawnBars): string {
  const colours = lightColours(document);
  const fills = looks.map(({ colour }) => colours.get(colour) ?? '#505a5f');
  const whole = Math.max(1e-9, ...bars.map(({ parts }) => parts.reduce((sum, { size }) => sum + size, 0)));
  const scale = (FULL - 2 * MARGIN - NAME - NOTE) / whole;
  const top = MARGIN + 2 * LINE;
  const row = BAR + 10;
  let y = top - row;
  const drawn = bars.map(({ group, name, parts, note }, at) => {
    y += row;
    let heading = '';
    if (group !== undefined && group !== bars[at - 1]?.group) {
      heading = headingAt(group, y + 12);
      y += row;
    }
    let x = MARGIN + NAME;
    const pieces = parts.map(({ size, look }) => {
      const width = size * scale;
      const mark = looks[look]?.mark ?? '';
      const piece = `<rect x="${x.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${fills[look] ?? ''}" stroke="#ffffff"/>`;
      const letter =
        width < ROOM
          ? ''
          : `<text x="${(x + width / 2).toFixed(1)}" y="${y + 12}" text-anchor="middle" font-size="11" font-weight="700" fill="#ffffff">${escaped(mark)}</text>`;
      x += width;
      return piece + letter;
    });
    const [first = name] = wrapped(name, NAME - 8);
    return `${heading}${text(first === name ? name : `${first}…`, MARGIN, y + 12)}${pieces.join('')}${text(note, x + 8, y + 12)}`;
  });
  const below = y + row + LINE;
  const key = looks.map(({ label, mark }, at) => {
    const line = below + at * LINE;
    return `<rect x="${MARGIN}" y="${line - 11}" width="22" height="13" fill="${fills[at] ?? ''}"/><text x="${MARGIN + 11}" y="${line}" text-anchor="middle" font-size="11" font-weight="700" fill="#ffffff">${escaped(mark)}</text>${text(label, MARGIN + 32, line)}`;
  });
  const words = below + looks.length * LINE + 8;
  const lines = wrapped(summary, FULL - 2 * MARGIN).map((line, at) => text(line, MARGIN, words + at * LINE));
  const end = words + lines.length * LINE + 4;
  const total = end + LINE;
  const mark = `<text x="${FULL / 2}" y="${total / 2}" text-anchor="middle" font-size="30" font-weight="700" fill="#0b0c0c" opacity="0.16" transform="rotate(-12 ${FULL / 2} ${total / 2})">Invented market</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${FULL}" height="${total}" viewBox="0 0 ${FULL} ${total}" role="img" aria-labelledby="title summary" font-family="${FONT}" font-size="13">`,
    `<title id="title">${escaped(title)}</title><desc id="summary">${escaped(summary)}</desc>`,
    `<rect width="${FULL}" height="${total}" fill="#ffffff"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 8}" font-size="16" font-weight="700" fill="#0b0c0c">${escaped(title)}</text>`,
    ...drawn,
    invented ? mark : '',
    ...key,
    ...lines,
    text(provenance, MARGIN, end, 11),
    '</svg>',
  ].join('\n');
}

function headingAt(words: string, y: number): string {
  return `<text x="${MARGIN}" y="${y}" font-weight="700" fill="#0b0c0c">${escaped(words)}</text>`;
}
