import { ID_PATTERN, MAX_MINOR } from '@annals/domain';
import { parseInstant } from '@annals/kernel';
import { IsInt, IsISO8601, Length, Matches, Max, MaxLength, Min, ValidateBy, ValidateIf } from 'class-validator';

/** Decorators that say of a field what the event schemas say of it (domain, declaration.ts). */
const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, field) => {
    for (const decorate of decorators) decorate(target, field);
  };

const ID = new RegExp(ID_PATTERN);
const MAX_ID = 128;

/** Whether a text can be an identifier: in a path, where no schema looks at it. */
export const isIdentifier = (text: string): boolean => text.length <= MAX_ID && ID.test(text);

/** An identifier that a client gives. */
export const IsIdentifier = () => all(Matches(ID, { message: '$property must be an identifier' }), MaxLength(MAX_ID));

/** A short word of a business's own vocabulary. */
export const IsWord = () => Length(1, 64);

export const IsFreeText = () => Length(1, 4000);

/** Integer minor units of a currency. */
export const IsMinorUnits = () => all(IsInt(), Min(0), Max(MAX_MINOR));

export const IsIntBetween = (least: number, most: number) => all(IsInt(), Min(least), Max(most));

/** Absent, but not `null`: a fact that is not known is left out. */
export const IsAbsentOr = (...decorators: PropertyDecorator[]) =>
  all(
    ValidateIf((_, value: unknown) => value !== undefined),
    ...decorators,
  );

/** A moment with a zone, that exists: not 30 February. */
export const IsInstant = () =>
  all(
    IsISO8601({ strict: true }),
    ValidateBy({
      name: 'isInstant',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parseInstant(value) !== undefined,
        defaultMessage: () => '$property must be a date and time with Z or an offset',
      },
    }),
  );
