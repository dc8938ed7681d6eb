import { expect } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { RecordPurchaseDto } from '@annals/contracts';
import type { LightMyRequestResponse } from 'fastify';
import { ROLES, type Caller as CallerOfRequest } from '../../access/access.js';
import { newApiKey, type ApiKey } from '../../access/api-keys.js';
import { About, Public, Roles } from '../../access/route-facts.js';
import { BodyStream, Caller, IdPipe } from '../../request/parameters.js';
import { Rejected } from '../../problem/rejected.js';
import { createService, type Service } from '../create-service.js';

/** A small service with a route of every kind, and a key a role. */
@Controller('things')
class ThingsController {
  @Get()
  @Roles('reader')
  list(@Caller() caller: CallerOfRequest): CallerOfRequest {
    return caller;
  }

  @Post()
  @Roles('writer')
  @About({ summary: 'Puts a thing', body: { type: 'object', properties: { sku: { type: 'string' } } } })
  put(@Body() body: RecordPurchaseDto): object {
    return { orderId: body.orderId };
  }

  @Post('stream')
  @Roles('writer')
  async take(@BodyStream() body: AsyncIterable<Uint8Array>): Promise<object> {
    let bytes = 0;
    for await (const chunk of body) bytes += chunk.length;
    return { bytes };
  }

  @Get('broken')
  @Public()
  broken(): never {
    throw new SyntaxError('jane@example.com');
  }

  @Get('late')
  @Public()
  late(): never {
    throw new Rejected({ code: 'READ.NOT_YET', reason: 'not folded yet' });
  }

  @Get(':id')
  @Roles('auditor', 'reader')
  one(@Param('id', IdPipe) id: string): object {
    return { id };
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const keys = ROLES.map((role) => ({ role, ...newApiKey() }));
const entries: ApiKey[] = keys.map(({ role, keyHash }) => ({ name: role, keyHash, roles: [role], tenant: 'default' }));
/** The header of a caller with a role, or of a key that nobody has. */
export const bearer = (role: string) => ({
  authorization: `Bearer ${keys.find((key) => key.role === role)?.key ?? role}`,
});

export const thingsService = (): Promise<Service> =>
  createService(ThingsModule, { keys: entries, log: false, docs: { title: 'Things', version: '1' } });

export const json = { ...bearer('writer'), 'content-type': 'application/json' };

export function expectProblem(response: LightMyRequestResponse, status: number, code: string): void {
  expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([status, code]);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
}
