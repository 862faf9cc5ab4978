import styles from './why.module.css';

/** Lines of a formula as they are written, long ones going on below. */
export function Formula({ lines }: { readonly lines: readonly string[] }) {
  return (
    <pre className={styles['formula']}>
      <code>{lines.join('\n')}</code>
    </pre>
  );
}
