const PATHS = {
  overview: 'M3 13h5V3H3v10Zm0 4h5v-2H3v2Zm9 0h5V7h-5v10Zm0-14v2h5V3h-5Z',
  customers:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 8c0-3 2.2-5 5-5s5 2 5 5M13 3.4A3 3 0 0 1 13 8.6M15 12.4c1.8.7 3 2.4 3 4.6',
  complaints: 'M3 4h14v9H9l-4 4v-4H3V4Zm7 2v3m0 2v.01',
  live: 'M2 10h3.5l2-6 4 12 2.5-6H18',
  policies: 'M4 3h9l3 3v11H4V3Zm3 6h6M7 12h6M7 6h3',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M11 4v4M7 12v4',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'm12 4-6 6 6 6',
  forward: 'm8 4 6 6-6 6',
  download: 'M10 3v9m-4-4 4 4 4-4M4 16h12',
  plus: 'M10 4v12M4 10h12',
} as const;
export type IconName = keyof typeof PATHS;

/** A picture beside a word; by itself it says nothing. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
