import { selectCatalogues } from '../store/selectors.ts';
import { useApp } from '../store/use-app.ts';
import styles from './app.module.css';

export function InventedNotice() {
  const place = useApp((state) => state.choice.place);
  const catalogues = useApp(selectCatalogues);
  const row = catalogues?.places.find(({ id }) => id === place);
  if (row?.invented !== true) return null;
  return (
    <p className={styles['notice']}>
      <b>Invented market.</b> Nobody lives in {row.name}: its figures illustrate how a market behaves and
      describe no council.
    </p>
  );
}
