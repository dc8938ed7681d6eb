import { useWords } from '../../../i18n/use-words.js';
import { flattened } from '../../../parts/flattened.js';

/** Figures by their names in the API, so that what is read here can be looked up there. */
export function FigureList({ figures }: { figures: Readonly<Record<string, unknown>> }) {
  const { t } = useWords();
  return (
    <table className="figure-list">
      <thead className="hidden">
        <tr>
          <th>{t('receipt.figure')}</th>
          <th>{t('receipt.was')}</th>
        </tr>
      </thead>
      <tbody>
        {flattened(figures).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
