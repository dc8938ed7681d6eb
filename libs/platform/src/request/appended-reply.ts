import {
  HttpCode,
  Injectable,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { formatPosition, type Position } from '@annals/contracts';
import { formatInstant, type Instant } from '@annals/kernel';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { routeFacts } from '../access/route-facts.js';

export const POSITION_HEADER = 'x-annals-position';

/** What a command's handler gives. */
export interface AppendedFact {
  readonly eventId: string;
  readonly position: Position;
  /** Revision of the stream: the ETag, and what `If-Match` asks for. */
  readonly revision: number;
  readonly duplicate: boolean;
  readonly occurredAt: Instant;
}

/** The same as it is sent. */
export type AppendedReply<Fact extends AppendedFact = AppendedFact> = Omit<Fact, 'position' | 'occurredAt'> & {
  /** Pass it as minPosition to read what was written. */
  readonly position: string;
  readonly occurredAt: string;
};

@Injectable()
class AppendedInterceptor implements NestInterceptor<AppendedFact, AppendedReply> {
  intercept(context: ExecutionContext, next: CallHandler<AppendedFact>): Observable<AppendedReply> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((fact) => answer(reply, fact)));
  }
}

function answer(reply: FastifyReply, fact: AppendedFact): AppendedReply {
  const position = formatPosition(fact.position);
  reply.code(fact.duplicate ? 200 : 201).headers({ etag: `"${fact.revision}"`, [POSITION_HEADER]: position });
  return { ...fact, position, occurredAt: formatInstant(fact.occurredAt) };
}

/** Answers 201, or 200 where the fact was recorded before; with ETag and position in the headers. */
export const RepliesAppended = (): MethodDecorator =>
  applyDecorators(UseInterceptors(AppendedInterceptor), routeFacts({ appends: true }));

/** Answers a POST with 200: it did something, but made nothing that has an address of its own. */
export const RepliesDone = (): MethodDecorator => HttpCode(200);
