import { jsonFlaw, jsonFlaws } from '@annals/contracts';
import { parse } from 'secure-json-parse';
import { HttpProblem } from '../problem/http-problem.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A request's body as a JSON value, checked before it is parsed.
 * Errors: HttpProblem with a code of `BODY`: EMPTY, BAD_TEXT, TOO_DEEP, FORBIDDEN_KEY, UNSAFE_NUMBER, NOT_JSON.
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  const flaw = jsonFlaw(text);
  if (flaw) throw new HttpProblem(400, `BODY.${flaw}`, jsonFlaws[flaw]);
  try {
    return parse(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw new HttpProblem(400, 'BODY.NOT_JSON', 'the body is no JSON');
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpProblem(400, 'BODY.BAD_TEXT', 'the body is not UTF-8');
  }
}
