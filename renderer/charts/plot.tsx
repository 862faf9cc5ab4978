import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { PAPER_WIDTH } from './paper-width.ts';
import styles from './plots.module.css';

const USUAL_WIDTH = 480;
const LEAST_WIDTH = 200;

type PlotProps = {
  /** The sentence for those who listen. */
  readonly label: string;
  /** Pixels, or what they come to at a width. */
  readonly height: number | ((width: number) => number);
  readonly children: (width: number) => ReactNode;
};

/** A picture as wide as the room it has: what is drawn is told the width, so that no letter is ever scaled. */
export function Plot({ label, height, children }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(USUAL_WIDTH);
  const isPrinted = useIsPrinted();
  useEffect(() => {
    const { current } = frame;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(([entry]) => {
      const free = Math.floor(entry?.contentRect.width ?? 0);
      if (free > 0) setRoom(Math.max(LEAST_WIDTH, free));
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const width = isPrinted ? PAPER_WIDTH : room;
  const tall = typeof height === 'number' ? height : height(width);
  return (
    <div ref={frame} className={styles['plot']}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, and no file to point at */}
      <svg role="img" aria-label={label} width={width} height={tall} viewBox={`0 0 ${width} ${tall}`}>
        {children(width)}
      </svg>
    </div>
  );
}

/** Whether the page is just being printed. Paper is laid out at once, so the answer is drawn before the event is over. */
function useIsPrinted(): boolean {
  const [isPrinted, setIsPrinted] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setIsPrinted(true));
    const after = (): void => setIsPrinted(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinted;
}

/** A letter of small text, in pixels, so that a name can be cut to the room it has. */
const LETTER = 8.2;

type NameProps = {
  readonly x: number;
  readonly y: number;
  /** Pixels it may take. */
  readonly room: number;
  readonly text: string;
  /** What stands behind it after a colon, never cut. */
  readonly figure?: string;
  /** A remark or sign behind it, never cut. */
  readonly mark?: string;
};

/** A name over as many lines as it takes, what stands behind it included; a figure is never parted from its own sign and unit. */
export function linesOfName({
  room,
  text,
  figure,
  mark = '',
}: Omit<NameProps, 'x' | 'y'>): readonly string[] {
  const most = Math.floor(room / LETTER);
  const words = `${text}${mark}${figure === undefined ? '' : ':'}`.split(' ');
  const lines: string[] = [];
  for (const word of figure === undefined ? words : [...words, figure]) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

type WholeNameProps = {
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  /** From one line to the next. */
  readonly step: number;
  readonly lines: readonly string[];
};

/** A name in a picture that has room for all of it, line under line. */
export function WholeName({ x, y, step, lines }: WholeNameProps) {
  return (
    <text x={x} y={y} className={styles['name']}>
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place
        <tspan key={at} x={x} dy={at === 0 ? 0 : step}>
          {at === 0 ? line : ` ${line}`}
        </tspan>
      ))}
    </text>
  );
}
