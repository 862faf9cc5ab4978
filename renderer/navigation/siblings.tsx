import { ScreenLink } from './link.tsx';
import type { Screen, ScreenKind } from './screen.ts';
import styles from './siblings.module.css';

type SiblingsProps = {
  readonly label: string;
  readonly links: readonly { readonly to: Screen; readonly name: string }[];
  readonly current: ScreenKind;
};

/** Links between a few screens that share one link at the top of the window. */
export function Siblings({ label, links, current }: SiblingsProps) {
  return (
    <nav aria-label={label} className={styles['siblings']}>
      {links.map(({ to, name }) => (
        <ScreenLink key={to.kind} to={to} className={styles['link']} current={to.kind === current}>
          {name}
        </ScreenLink>
      ))}
    </nav>
  );
}
