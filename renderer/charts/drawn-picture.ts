import { lightColours } from './light-colours.ts';

/** What is said around a picture in its file. */
export type Caption = {
  readonly title: string;
  readonly summary: string;
  /** Engine, seed, replicates, inputs and day, in one line. */
  readonly provenance: string;
  readonly invented: boolean;
  /** Whether the title is drawn above it, and not only told; what is around it may say it. */
  readonly headed: boolean;
};

/** How a shape looks, as far as a style sheet may have decided it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const;
/** What is there only while somebody points at the picture, or while a path is worked out: a file has the figures it tells of. */
const PASSING = '.recharts-tooltip-cursor, .recharts-active-dot, [data-so-far]';
export const FONT = "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
const SVG = 'http://www.w3.org/2000/svg';
export const [MARGIN, LINE] = [16, 17];
const LETTER = 6.3;

/** The picture in a card; null where the card shows its table, or a picture that is no drawing. */
export function pictureIn(card: Element): SVGSVGElement | null {
  const drawings = [...card.querySelectorAll('svg')].filter(({ clientWidth: width }) => width > 150);
  return drawings.toSorted((a, b) => b.clientHeight - a.clientHeight)[0] ?? null;
}

/** The picture of a card as a file of its own: on light colours, its looks within it, its words under it. */
export function drawnPicture(card: Element, picture: SVGSVGElement, caption: Caption): string {
  const [width, height] = [picture.clientWidth, picture.clientHeight];
  const full = width + 2 * MARGIN;
  const summary = wrapped(caption.summary, full - 2 * MARGIN);
  const legend = inLight(picture, (clone) => withLooks(clone, width, height));
  const entries = [...card.querySelectorAll('li')].flatMap((item) => {
    const sample = item.querySelector('svg');
    return sample === null ? [] : [{ sample, name: item.textContent.trim() }];
  });
  const top = caption.headed ? MARGIN + 2 * LINE : MARGIN;
  const below = top + height + LINE;
  const samples = entries.map(({ sample, name }, at) => {
    const y = below + at * LINE;
    const drawn = inLight(sample, (clone) => withLooks(clone, 28, 12));
    drawn.setAttribute('x', String(MARGIN));
    drawn.setAttribute('y', String(y - 10));
    return `${serialised(drawn)}${text(name, MARGIN + 36, y)}`;
  });
  const words = below + entries.length * LINE + (entries.length > 0 ? 8 : 0);
  const lines = summary.map((line, at) => text(line, MARGIN, words + at * LINE));
  const end = words + summary.length * LINE + 4;
  const total = end + LINE;
  legend.setAttribute('x', String(MARGIN));
  legend.setAttribute('y', String(top));
  const mark = caption.invented
    ? `<text x="${full / 2}" y="${top + height / 2}" text-anchor="middle" font-size="30" font-weight="700" fill="#0b0c0c" opacity="0.16" transform="rotate(-12 ${full / 2} ${top + height / 2})">Invented market</text>`
    : '';
  return [
    `<svg xmlns="${SVG}" width="${full}" height="${total}" viewBox="0 0 ${full} ${total}" role="img" aria-labelledby="title summary" font-family="${FONT}" font-size="13">`,
    `<title id="title">${escaped(caption.title)}</title><desc id="summary">${escaped(caption.summary)}</desc>`,
    `<rect width="${full}" height="${total}" fill="#ffffff"/>`,
    caption.headed
      ? `<text x="${MARGIN}" y="${MARGIN + 8}" font-size="16" font-weight="700" fill="#0b0c0c">${escaped(caption.title)}</text>`
      : '',
    serialised(legend),
    mark,
    ...samples,
    ...lines,
    text(caption.provenance, MARGIN, end, 11),
    '</svg>',
  ].join('\n');
}

/** Draw a copy where it stands, in light colours, while its looks are read; then it is gone again. */
function inLight(picture: SVGSVGElement, read: (clone: SVGSVGElement) => SVGSVGElement): SVGSVGElement {
  const frame = document.createElement('div');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.position = 'absolute';
  frame.style.left = '-99999px';
  for (const [name, value] of lightColours(document)) frame.style.setProperty(name, value);
  const clone = picture.cloneNode(true) as SVGSVGElement;
  frame.append(clone);
  picture.parentElement?.append(frame);
  const drawn = read(clone);
  frame.remove();
  return drawn;
}

function withLooks(clone: SVGSVGElement, width: number, height: number): SVGSVGElement {
  for (const passing of clone.querySelectorAll(PASSING)) passing.remove();
  const shapes = [clone, ...clone.querySelectorAll('*')];
  const looks = shapes.map((shape) => {
    const style = getComputedStyle(shape);
    return LOOKS.map((name) => [name, style.getPropertyValue(name)] as const);
  });
  const haloed = [...clone.querySelectorAll('text')].filter(hasHalo);
  for (const [at, shape] of shapes.entries()) {
    for (const name of ['class', 'style', 'tabindex', 'role', 'aria-label', 'aria-hidden']) {
      shape.removeAttribute(name);
    }
    for (const [name, value] of looks[at] ?? []) {
      if (value !== '' && !value.includes('url(') && !value.includes('var(')) shape.setAttribute(name, value);
    }
  }
  for (const words of haloed) layHalo(words);
  clone.setAttribute('width', String(width));
  clone.setAttribute('height', String(height));
  return clone;
}

/** Whether words lie over a rim of their own, which keeps the lines behind them away. */
function hasHalo(words: SVGTextElement): boolean {
  return getComputedStyle(words).getPropertyValue('paint-order').startsWith('stroke');
}

/** The rim becomes words of its own under the others: many programs that open pictures would paint it over them instead. */
function layHalo(words: SVGTextElement): void {
  const halo = words.cloneNode(true) as SVGTextElement;
  for (const title of halo.querySelectorAll('title')) title.remove();
  halo.setAttribute('fill', 'none');
  halo.setAttribute('aria-hidden', 'true');
  words.setAttribute('stroke', 'none');
  words.before(halo);
}

function serialised(drawing: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(drawing);
}

export function text(words: string, x: number, y: number, size = 13): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="#4a5359">${escaped(words)}</text>`;
}

/** Lines of a sentence that are no wider than the picture. */
export function wrapped(sentence: string, width: number): readonly string[] {
  const most = Math.max(20, Math.floor(width / LETTER));
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

export function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
