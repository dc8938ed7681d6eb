import { eventBusContract } from '@annals/testing';
import { openScratchBus } from './testing/scratch-kafka.js';
import { withKafka } from '@annals/testing';

withKafka(() => eventBusContract('Kafka', openScratchBus));
