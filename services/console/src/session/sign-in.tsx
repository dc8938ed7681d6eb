import { useTranslation } from 'react-i18next';
import { useSession } from './session.js';

export function SignIn() {
  const { t } = useTranslation();
  const { refused, signIn } = useSession();
  const enter = (form: FormData): void => {
    const key = String(form.get('key') ?? '').trim();
    if (key !== '') signIn(key);
  };
  return (
    <main className="sign-in">
      <form action={enter} className="card sign-in-card">
        <h1>{t('session.title')}</h1>
        {refused && (
          <p role="alert" className="notice notice-bad">
            {t('session.refused')}
          </p>
        )}
        <label className="field">
          <span>{t('session.ask')}</span>
          <input name="key" type="password" autoComplete="off" required spellCheck={false} />
        </label>
        <button className="button button-main">{t('session.enter')}</button>
        <p className="muted small">{t('session.hint')}</p>
        <p className="muted small">{t('session.kept')}</p>
      </form>
    </main>
  );
}
