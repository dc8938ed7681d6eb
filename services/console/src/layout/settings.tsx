import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES, type Language } from '../i18n/i18n.js';
import { useSession } from '../session/session.js';
import { chosenTheme, chooseTheme, THEMES, type Theme } from './theme.js';

/** Language, theme, and the way out. */
export function Settings() {
  const { t, i18n } = useTranslation();
  const { signOut } = useSession();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <div className="settings">
      <label>
        <span className="hidden">{t('nav.language')}</span>
        <select
          value={i18n.language}
          onChange={({ target }) => void changeLanguage(target.value as Language)}
          aria-label={t('nav.language')}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="hidden">{t('nav.theme')}</span>
        <select
          value={theme}
          aria-label={t('nav.theme')}
          onChange={({ target }) => {
            setTheme(target.value as Theme);
            chooseTheme(target.value as Theme);
          }}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {t(`nav.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <a href="/docs">{t('nav.docs')}</a>
      <button className="button-plain" onClick={signOut}>
        {t('nav.signOut')}
      </button>
    </div>
  );
}
