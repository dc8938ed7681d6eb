import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpProblem } from './http-problem.js';
import { PROBLEM_TYPE, problemJson } from './problem-json.js';
import { sendProblem } from './problem.filter.js';
import { problemOf } from './problem-of.js';

/** Requests whose path the router cannot take, before any hook ran. */
export function answerFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, problemOf(error), request.correlationId);
}

/** What Node's parser could not read as HTTP: there is no request to answer, only a socket. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = parserProblem(error.code);
  const body = problemJson(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function parserProblem(code: string): HttpProblem {
  if (code === 'HPE_HEADER_OVERFLOW') return new HttpProblem(431, 'HEADER.TOO_LARGE', 'the headers are too large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HttpProblem(408, 'REQUEST.TOO_SLOW', 'the request took too long');
  return new HttpProblem(400, 'REQUEST.MALFORMED', 'the request is no HTTP/1.1');
}
