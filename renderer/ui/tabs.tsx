import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabItem<Id extends string> = { readonly id: Id; readonly name: string };

type TabsProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onChange: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

export function Tabs<Id extends string>({
  label,
  items,
  selected,
  onChange,
  aside,
  children,
}: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles['tabs'] ?? ''}
      selectedKey={selected}
      onSelectionChange={(key) => onChange(key as Id)}
      keyboardActivation="manual"
    >
      <div className={styles['row']}>
        <TabList aria-label={label} className={styles['list'] ?? ''}>
          {items.map(({ id, name }) => (
            <Tab key={id} id={id} className={styles['tab'] ?? ''}>
              {name}
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      <TabPanel key={selected} id={selected} className={styles['panel'] ?? ''}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
