/** The columns; those that the API sorts by are its parameter's values. */
export const COLUMNS = [
  { name: 'id', label: 'customers.id', sortable: true },
  { name: 'region', label: 'customers.region', sortable: false },
  { name: 'stage', label: 'customers.stage', sortable: false },
  { name: 'level', label: 'customers.level', sortable: false },
  { name: 'tier', label: 'customers.tier', sortable: false },
  { name: 'rfm', label: 'customers.rfm', sortable: false },
  { name: 'risk', label: 'customers.churn', sortable: true },
  { name: 'orders', label: 'customers.orders', sortable: false },
  { name: 'net', label: 'customers.net', sortable: true },
  { name: 'lastSeen', label: 'customers.lastSeen', sortable: false },
] as const;
export type ColumnName = (typeof COLUMNS)[number]['name'];
