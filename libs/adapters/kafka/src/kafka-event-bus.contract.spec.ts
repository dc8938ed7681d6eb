import { eventBusContract } from '@annals/testing';
import { openScratchBus } from './testing/scratch-kafka.js';
import { withKafka } from './testing/with-kafka.js';

withKafka(() => eventBusContract('Kafka', openScratchBus));
