import type { TenantId } from '@annals/contracts';

/** reader: what is known of customers. writer: new facts. auditor: history, receipts, proofs. admin: all of it. */
export const ROLES = ['reader', 'writer', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever's key a request brought. */
export interface Caller {
  /** The key's name: the actor of the facts it writes. Never a person's name. */
  readonly name: string;
  readonly tenant: TenantId;
  readonly roles: readonly Role[];
}

/** What a route asks of its caller: any one of the roles, or nothing. */
export type Access = 'public' | { readonly roles: readonly Role[] };

/** An admin may do what every other role may. */
export const mayUse = (access: Exclude<Access, 'public'>, { roles }: Caller): boolean =>
  roles.includes('admin') || access.roles.some((role) => roles.includes(role));
