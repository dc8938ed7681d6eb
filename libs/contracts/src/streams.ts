/** A stream's name. Built only here, so that no name can be mistyped and no personal data gets into one. */
export type StreamId = string & { readonly __stream: true };
export type TenantId = string;
export type CustomerId = string;

export const DEFAULT_TENANT: TenantId = 'default';

/** A tenant's name holds no dash, so that the name of a stream can be taken apart again. */
const TENANT = /^[a-z0-9_]{1,40}$/;
export const isTenantId = (text: string): boolean => TENANT.test(text);

export const customerStream = (tenant: TenantId, customer: CustomerId) => `customer-${tenant}-${customer}` as StreamId;
export const clockStream = (tenant: TenantId) => `clock-${tenant}` as StreamId;
export const insightStream = (projection: string, tenant: TenantId, customer: CustomerId) =>
  `${projection}-${tenant}-${customer}` as StreamId;
