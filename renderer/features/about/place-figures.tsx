import { PLACE_FIELDS } from '../../../core/scenario/place.ts';
import type { PlaceFieldId } from '../../../core/scenario/place.ts';
import type { Place } from '../../api/types.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './about.module.css';

/** The place's own figures, each published, derived or assumed. */
export function PlaceFigures({ place }: { readonly place: Place }) {
  const ids = Object.keys(PLACE_FIELDS) as PlaceFieldId[];
  return (
    <section className={`${styles['card']} ${styles['wide']}`}>
      <h2>{place.name}</h2>
      <p className={styles['soft']}>{place.summary}</p>
      <Scrolled className={styles['wholeTable']} label={`Figures for ${place.name}`}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col" className="words">
                Basis
              </th>
              <th scope="col" className="words">
                Source
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const { value, basis, source } = place.fields[id];
              return (
                <tr key={id}>
                  <th scope="row" className="words">
                    {PLACE_FIELDS[id].label}
                  </th>
                  <td>{formatValue(value, PLACE_FIELDS[id].unit)}</td>
                  <td className="words">{basis}</td>
                  <td className="words">{source}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}
