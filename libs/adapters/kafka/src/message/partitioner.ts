import { Partitioners, type PartitionMetadata } from 'kafkajs';
import type { StreamParts } from '@annals/contracts';

const javaDefault = Partitioners.DefaultPartitioner();
const metadataOf = new Map<number, PartitionMetadata[]>();

/** What a message is filed under: all of a customer's messages in both topics have the same key. */
export const keyOf = ({ tenant, customerId }: Pick<StreamParts, 'tenant' | 'customerId'>): string =>
  customerId === undefined ? tenant : `${tenant}:${customerId}`;

/** murmur2 of the key, as Java's clients choose by default, so that others who write or look up a key agree with us. */
export function partitionOf(key: string, partitions: number): number {
  let partitionMetadata = metadataOf.get(partitions);
  if (!partitionMetadata) {
    partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
      partitionErrorCode: 0,
      partitionId,
      leader: 0,
      replicas: [],
      isr: [],
    }));
    metadataOf.set(partitions, partitionMetadata);
  }
  return javaDefault({ topic: '', partitionMetadata, message: { key, value: null } });
}
