import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidRequest, type FieldError } from '../problem/rejected.js';

/** A hostile body can break a rule in ten thousand places; an answer names so many. */
const MOST_ERRORS = 20;

/** A position has been read by its own pipe, and a bigint has no DTO to check: class-transformer would call it as a constructor. */
class BodyValidationPipe extends ValidationPipe {
  protected override toValidate(metadata: ArgumentMetadata): boolean {
    return (metadata.metatype as unknown) !== BigInt && super.toValidate(metadata);
  }
}

/** Checks bodies against their DTO class: nothing unknown, nothing missing; names fields, never values. */
export const validationPipe = (): ValidationPipe =>
  new BodyValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequest(fieldErrors(errors).slice(0, MOST_ERRORS)),
  });

function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  const found: FieldError[] = [];
  for (const { property, constraints, children } of errors) {
    if (found.length >= MOST_ERRORS) break;
    const field = `${parent}${property.slice(0, 64)}`;
    const messages = Object.values(constraints ?? {}).map((message) => ({ field, message: message.slice(0, 200) }));
    found.push(...messages, ...fieldErrors(children ?? [], `${field}.`));
  }
  return found;
}
