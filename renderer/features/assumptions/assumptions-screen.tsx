import type { Screen } from '../../navigation/screen.ts';
import { Parameter } from './parameter.tsx';
import { Register } from './register.tsx';
import styles from './assumptions.module.css';

/** The register of what the model reads, or one figure of it. */
export function AssumptionsScreen({ screen }: { readonly screen: Screen }) {
  return (
    <div className={styles['screen']}>
      {screen.id === null ? (
        <Register at={screen} />
      ) : (
        <Parameter key={screen.id} id={screen.id} at={screen} />
      )}
    </div>
  );
}
