import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import type { DocumentKind } from '../../api/types.ts';
import styles from './editor.module.css';

/** What was typed and stands nowhere else, until its owner says what becomes of it. */
export function AsideNotice({ kind }: { readonly kind: DocumentKind }) {
  const aside = useApp((state) => state.drafts.aside);
  const { keepAside, letGoAside } = useActions();
  return aside
    .filter((draft) => draft.kind === kind)
    .map((draft) => (
      <div key={`${draft.document.id} ${aside.indexOf(draft)}`} className={styles['notice']}>
        <output>Your own changes of “{draft.document.name}” are set aside and not saved.</output>
        <div className={styles['buttons']}>
          <Button look="quiet" onPress={() => void keepAside(draft)}>
            Keep them as a copy
          </Button>
          <Button look="quiet" onPress={() => letGoAside(draft)}>
            Let them go
          </Button>
        </div>
      </div>
    ));
}
