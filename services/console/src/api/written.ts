/** The newest position that this page wrote of each customer: what is read next must include it. */
const positions = new Map<string, string>();

export function wroteAt(customerId: string, position: string): void {
  positions.set(customerId, position);
}

export const writtenPosition = (customerId: string): string | undefined => positions.get(customerId);
