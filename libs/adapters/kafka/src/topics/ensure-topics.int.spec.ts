import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Admin } from 'kafkajs';
import { newClient } from '../connection/client.js';
import { openKafka, TopicsDiffer, TopicsMissing } from '../index.js';
import { PARTITIONS, scratchKafka, type ScratchKafka } from '../testing/scratch-kafka.js';
import { withKafka } from '@annals/testing';

withKafka(() =>
  describe('topics', () => {
    let scratch: ScratchKafka;
    let admin: Admin;
    beforeEach(async () => {
      scratch = await scratchKafka();
      admin = newClient(scratch.options).admin();
      await admin.connect();
    });
    afterEach(async () => {
      await admin.disconnect();
      await scratch.close();
    });

    it('are made once, and stated when they are there', async () => {
      const again = await scratch.kafka.topics.ensure({ partitions: PARTITIONS, replication: 1 });
      expect(again.created).toEqual([]);
      const names = ['facts', 'insights', 'progress'].map((name) => `${scratch.options.topicPrefix}annals.${name}.v1`);
      expect(again.present).toEqual([...names, `${names[0]}.dlq`, `${names[1]}.dlq`]);
      expect(await scratch.kafka.eventBus.partitions()).toBe(PARTITIONS);
    });

    it('are left alone where they differ in partitions, and what is missing is not made beside them', async () => {
      const options = { ...scratch.options, topicPrefix: `differing-${scratch.options.topicPrefix}` };
      const topic = `${options.topicPrefix}annals.facts.v1`;
      await admin.createTopics({ topics: [{ topic, numPartitions: 2 }], waitForLeaders: false });
      for (let known = false; !known;) known = (await admin.listTopics()).includes(topic);
      const ensured = openKafka(options).topics.ensure({ partitions: PARTITIONS, replication: 1 });
      await expect(ensured).rejects.toThrow(TopicsDiffer);
      const made = (await admin.listTopics()).filter((name) => name.startsWith(options.topicPrefix));
      expect(made).toEqual([topic]);
    });

    it('that nobody made are named', async () => {
      const other = openKafka({ ...scratch.options, topicPrefix: 'nobody.' });
      await expect(other.eventBus.lastPublished()).rejects.toThrow(TopicsMissing);
      await other.close();
    });
  }),
);
