import { SwitchBox } from '../../ui/switch-box.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { CLOSINGS, OPENINGS } from './compose.ts';
import type { ReportKind, Section, Texts } from './content.ts';
import type { Keeping } from './use-texts.ts';
import styles from './report.module.css';

type WritingProps = {
  readonly kind: ReportKind;
  readonly texts: Texts;
  readonly keeping: Keeping;
  readonly sections: readonly Section[];
  readonly onWrite: (change: Partial<Texts>) => void;
};

/** What one adds in one's own words, and which sections are in. */
export function Writing({ kind, texts, keeping, sections, onWrite }: WritingProps) {
  const { title, author, date, opening, closing, without } = texts;
  return (
    <>
      <TextBox label="Title" value={title} onChange={(text) => onWrite({ title: text })} />
      <div className={styles['pair']}>
        <TextBox label="Author" value={author} onChange={(text) => onWrite({ author: text })} />
        <TextBox label="Date" value={date} onChange={(text) => onWrite({ date: text })} />
      </div>
      <TextBox
        label={`${OPENINGS[kind]}, at the top`}
        lines={4}
        value={opening}
        onChange={(text) => onWrite({ opening: text })}
      />
      <TextBox
        label={`${CLOSINGS[kind]}, at the end`}
        lines={4}
        value={closing}
        onChange={(text) => onWrite({ closing: text })}
      />
      <output className={styles['soft']}>{keepingSentence(keeping)}</output>
      <fieldset className={styles['sections']}>
        <legend>Sections</legend>
        {sections.map(({ id, title: name }) => (
          <SwitchBox
            key={id}
            isOn={!without.includes(id)}
            onChange={(isOn) =>
              onWrite({ without: isOn ? without.filter((each) => each !== id) : [...without, id] })
            }
          >
            {name}
          </SwitchBox>
        ))}
        <p className={styles['soft']}>What it cannot tell and how to get the figures again are always in.</p>
      </fieldset>
    </>
  );
}

function keepingSentence(keeping: Keeping): string {
  switch (keeping.kind) {
    case 'kept':
      return 'What you write is kept with the result.';
    case 'keeping':
      return 'Keeping what you write…';
    case 'not kept':
      return `Not kept: ${keeping.why}`;
  }
}
