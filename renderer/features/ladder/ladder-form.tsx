import { useMemo, useState } from 'react';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { Picker } from '../../ui/picker.tsx';
import { PlacePicker } from '../../ui/place-picker.tsx';
import { SearchPicker } from '../../ui/search-picker.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { refusalsOf } from './order.ts';
import type { LadderDraft, Refusals } from './order.ts';
import styles from './ladder.module.css';

type LadderFormProps = {
  readonly draft: LadderDraft;
  readonly onChange: (draft: LadderDraft) => void;
  readonly onAsk: (draft: LadderDraft) => void;
};

const NONE: Refusals = {};

/** The budget, when and where; how an individual service fund is set up, which decides about its tax and fee. */
export function LadderForm({ draft, onChange, onAsk }: LadderFormProps) {
  const catalogues = useApp(selectCatalogues);
  const [tried, setTried] = useState(false);
  const refusals = tried ? refusalsOf(draft) : NONE;
  const options = useMemo(
    () => (catalogues?.options ?? []).map(({ id, name, summary }) => ({ id, name, note: summary })),
    [catalogues],
  );
  if (catalogues === null) return null;
  const set = (part: Partial<LadderDraft>): void => onChange({ ...draft, ...part });
  return (
    <Form
      label="The budget"
      className={styles['form']}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(refusalsOf(draft)).length === 0) onAsk(draft);
      }}
    >
      <TextBox
        label="Budget a week, £"
        value={draft.gross}
        onChange={(gross) => set({ gross })}
        refusal={refusals.gross ?? null}
      />
      <TextBox
        label="Of it the person pays, £"
        value={draft.contribution}
        onChange={(contribution) => set({ contribution })}
        refusal={refusals.contribution ?? null}
      />
      <TextBox
        label="Month"
        value={draft.month}
        onChange={(month) => set({ month })}
        refusal={refusals.month ?? null}
      />
      <PlacePicker
        label="Place, for its prices"
        places={catalogues.places}
        value={draft.place}
        onChange={(place) => set({ place })}
      />
      <div className={styles['option']}>
        <SearchPicker
          label="Option, for the council’s rates"
          items={options}
          value={draft.option}
          onChange={(option) => set({ option })}
          nothing="No option has this in its name or summary."
        />
      </div>
      <Picker
        label="What a service fund buys is for"
        items={[
          { id: 'person', name: 'The person', note: 'Its VAT cannot be recovered.' },
          { id: 'council', name: 'The council', note: 'The council recovers its VAT.' },
        ]}
        value={draft.recipient}
        onChange={(id) => set({ recipient: id === 'council' ? 'council' : 'person' })}
      />
      <Picker
        label="The fund’s holder is paid by"
        items={[
          { id: 'budget', name: 'The budget', note: 'Its fee leaves less for care.' },
          { id: 'council', name: 'The council', note: 'On top of the budget.' },
        ]}
        value={draft.feePaidBy}
        onChange={(id) => set({ feePaidBy: id === 'council' ? 'council' : 'budget' })}
      />
      <SubmitButton>Work it out</SubmitButton>
    </Form>
  );
}
