/** Figures and days as a language writes them. */
export interface Formats {
  count(value: number): string;
  /** With at most so many digits behind the point. */
  decimal(value: number, digits?: number): string;
  /** Of a share of 1. */
  percent(share: number, digits?: number): string;
  /** An amount in minor units. */
  money(minor: number, currency: string): string;
  /** Short, for tiles and axes: £8.4M. */
  shortMoney(minor: number, currency: string): string;
  /** An ISO date, or the business day of an ISO instant. */
  day(iso: string): string;
  /** An ISO instant on the business's clock. */
  instant(iso: string): string;
}

/** How many minor units make a major one, as ISO 4217 has it. */
export function minorPerMajor(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What was made once for the same arguments: the platform's formatters are dear to make, and a page writes thousands of figures. */
function kept<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

function make(language: string, timeZone: string): Formats {
  const decimals = kept((digits) => new Intl.NumberFormat(language, { maximumFractionDigits: Number(digits) }));
  const percents = kept(
    (digits) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: Number(digits) }),
  );
  const ofMoney = (options: Intl.NumberFormatOptions) =>
    kept((currency) => {
      const format = new Intl.NumberFormat(language, {
        ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
        ...options,
      });
      const divisor = minorPerMajor(currency);
      return (minor: number): string => format.format(minor / divisor);
    });
  const [money, shortMoney] = [ofMoney({}), ofMoney({ notation: 'compact', maximumSignificantDigits: 3 })];
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
  const instants = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return {
    count: (value) => decimals('0').format(value),
    decimal: (value, digits = 1) => decimals(String(digits)).format(value),
    percent: (share, digits = 0) => percents(String(digits)).format(share),
    money: (minor, currency) => money(currency)(minor),
    shortMoney: (minor, currency) => shortMoney(currency)(minor),
    day: (iso) => (DATE.test(iso) ? dates : days).format(new Date(iso)),
    instant: (iso) => instants.format(new Date(iso)),
  };
}

const known = kept((name) => make(...(name.split(' ') as [string, string])));

/** The formats of a language on a business's clock. */
export const formats = (language: string, timeZone = 'UTC'): Formats => known(`${language} ${timeZone}`);
