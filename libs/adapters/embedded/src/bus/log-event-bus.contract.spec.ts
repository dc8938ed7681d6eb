import { eventBusContract } from '@annals/testing';
import { openScratch } from '../testing/scratch.js';

eventBusContract('the log itself', async () => {
  const { port, close } = await openScratch(({ eventBus, eventStore }) => ({ bus: eventBus, log: eventStore }));
  return { ...port, close };
});
