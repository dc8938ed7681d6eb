import {
  HttpCode,
  Injectable,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

@Injectable()
class AcceptedReply implements NestInterceptor<{ readonly id: string }, object> {
  intercept(context: ExecutionContext, next: CallHandler<{ readonly id: string }>): Observable<object> {
    const http = context.switchToHttp();
    const [path] = http.getRequest<FastifyRequest>().url.split('?');
    return next.handle().pipe(
      map((begun) => {
        http.getResponse<FastifyReply>().header('location', `${path}/${begun.id}`);
        return begun;
      }),
    );
  }
}

/** Answers a POST with 202: it began something that goes on by itself, and `location` says where to look at it. */
export const RepliesAccepted = (): MethodDecorator => applyDecorators(HttpCode(202), UseInterceptors(AcceptedReply));
