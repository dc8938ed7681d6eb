import { AssignerProtocol, type GroupMember, type PartitionAssigner } from 'kafkajs';
import { dividePartitions } from './divide-partitions.js';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const NAME = 'annals-colocating';
const VERSION = 1;

/**
 * Gives a partition of every topic to the same consumer, which the library's own assigner does not: only so can facts,
 * insights and progress of a partition be brought together. `had` says what this consumer had until now.
 */
export const colocatingAssigner =
  (countedTopic: string, had: () => readonly number[]): PartitionAssigner =>
  ({ cluster }) => ({
    name: NAME,
    version: VERSION,
    protocol: ({ topics }) => ({
      name: NAME,
      metadata: MemberMetadata.encode({ version: VERSION, topics, userData: Buffer.from(JSON.stringify(had())) }),
    }),
    assign: async ({ members }) => {
      const partitions = cluster.findTopicPartitionMetadata(countedTopic).length;
      const known = members.map(memberOf);
      const shares = dividePartitions(partitions, known);
      return known.map(({ id, topics }) => {
        const share = shares.get(id)!;
        // A member may run an older release, which reads fewer topics.
        const assignment = Object.fromEntries(topics.map((topic) => [topic, share]));
        const userData = Buffer.alloc(0);
        return { memberId: id, memberAssignment: MemberAssignment.encode({ version: VERSION, assignment, userData }) };
      });
    },
  });

function memberOf({ memberId, memberMetadata }: GroupMember) {
  const { topics, userData } = MemberMetadata.decode(memberMetadata)!;
  return { id: memberId, topics, had: userData.length === 0 ? [] : (JSON.parse(String(userData)) as number[]) };
}
