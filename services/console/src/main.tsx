import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startLanguage } from './i18n/i18n.js';
import { keyInAddress } from './session/key-in-address.js';
import { storeSetting } from './session/storage.js';
import { showTheme } from './layout/theme.js';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import './design/layout.css';
import './design/charts.css';
import './design/pages.css';

// Before anything else: the key leaves the address, and with it the history and what others see of the screen.
const given = keyInAddress(location.href);
if (given) {
  history.replaceState(null, '', given.address);
  if (given.key !== undefined) storeSetting('key', given.key);
}
showTheme();
await startLanguage();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
