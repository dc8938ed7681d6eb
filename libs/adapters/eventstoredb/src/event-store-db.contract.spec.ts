import { eventStoreContract } from '@annals/testing';
import { openOnServer, openOnSimulator } from './testing/subjects.js';

eventStoreContract('EventStoreDB’s wire, simulated,', openOnSimulator);
if (openOnServer) eventStoreContract('EventStoreDB at EVENTSTORE_URL', openOnServer);
