import { Controller, Get, Inject } from '@nestjs/common';
import { clockStream, decode } from '@annals/contracts';
import { defaultPolicy, type Policy } from '@annals/domain';
import { formatInstant } from '@annals/kernel';
import { About, Caller, Roles, type CallerOfRequest } from '@annals/platform';
import { EVENT_STORE, type EventStore } from '@annals/ports';

/** A policy, and the fact that adopted it: `null` for the default, which nobody had to adopt. */
interface AdoptedPolicy {
  readonly policy: Policy;
  readonly adopted: { readonly eventId: string; readonly at: string; readonly by: string } | null;
}

@Controller('v1/policies')
export class PoliciesController {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  @Get()
  @Roles('reader')
  @About({ summary: 'The policy in force and those before it, newest first: every threshold, and since when.' })
  async all(@Caller() caller: CallerOfRequest) {
    const [inForce, ...earlier] = await this.#history(caller.tenant);
    return { inForce, earlier };
  }

  async #history(tenant: string): Promise<AdoptedPolicy[]> {
    const history: AdoptedPolicy[] = [{ policy: defaultPolicy, adopted: null }];
    for (const record of await this.eventStore.readStream(clockStream(tenant))) {
      const fact = decode(record);
      if (fact?.event.type !== 'PolicyAdopted') continue;
      const { id: eventId, occurredAt, actor: by } = fact;
      history.unshift({ policy: fact.event.data.policy, adopted: { eventId, at: formatInstant(occurredAt), by } });
    }
    return history;
  }
}
