import { useState } from 'react';
import type { AdoptedPolicy } from '../../api/types.js';
import { useWords } from '../../i18n/use-words.js';
import { Nothing } from '../../layout/states.js';
import { Card } from '../../parts/card.js';
import { flattened } from '../../parts/flattened.js';
import { Adoption } from './policies.js';

/** Every threshold in force, by the part of the business that it is about. */
export function Thresholds({ adopted }: { adopted: AdoptedPolicy }) {
  const { t } = useWords();
  const [wanted, setWanted] = useState('');
  const rows = flattened(adopted.policy).filter(([name]) => name.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <Card
      title={`${t('policies.inForce')}: ${t('policies.version', { version: adopted.policy.version })}`}
      note={<Adoption adopted={adopted} />}
    >
      <label className="field find">
        <span>{t('policies.find')}</span>
        <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
      </label>
      {rows.length === 0 && <Nothing title={t('policies.findEmpty')} />}
      <table className="figure-list">
        <thead>
          <tr>
            <th scope="col">{t('policies.threshold')}</th>
            <th scope="col" className="end">
              {t('receipt.was')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name} data-threshold={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
