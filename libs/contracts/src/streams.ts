import type { StreamKind } from '@annals/domain';

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
/** Who of a tenant was forgotten. */
export const privacyStream = (tenant: TenantId) => `privacy-${tenant}` as StreamId;
/** Who examined a tenant's records. */
export const auditStream = (tenant: TenantId) => `audit-${tenant}` as StreamId;
export const insightStream = (projection: string, tenant: TenantId, customer: CustomerId) =>
  `${projection}-${tenant}-${customer}` as StreamId;

/** The name of the read model that tells in a stream of insights: the stream's begins with it. */
export const readModelOf = ({ stream }: { readonly stream: StreamId }): string => stream.slice(0, stream.indexOf('-'));

/** What a stream's name says. */
export interface StreamParts {
  readonly kind: StreamKind;
  readonly tenant: TenantId;
  /** Absent where the stream holds what is the whole tenant's. */
  readonly customerId?: CustomerId;
}

const isOfTenant = (family: string | undefined): family is 'clock' | 'privacy' | 'audit' =>
  family === 'clock' || family === 'privacy' || family === 'audit';

const STREAM = /^([^-]+)-([a-z0-9_]{1,40})(?:-(.+))?$/;

/** Takes a stream's name apart again, for those who route records without reading them. Errors: TypeError for another name. */
export function streamParts(stream: StreamId): StreamParts {
  const [, family, tenant, customerId] = STREAM.exec(stream) ?? [];
  if (customerId === undefined && isOfTenant(family)) return { kind: family, tenant: tenant! };
  if (tenant === undefined || customerId === undefined) throw new TypeError(`no stream is called ${stream}`);
  return { kind: family === 'customer' ? 'customer' : 'insight', tenant, customerId };
}
