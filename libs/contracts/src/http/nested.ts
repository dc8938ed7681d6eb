import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { plainToInstance, Transform } from 'class-transformer';

type Class = new () => object;

const instanceOf = (type: Class, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? plainToInstance(type, value) : value;

/**
 * A field that is an object of its own class.
 * Not class-transformer's `@Type`: that one needs reflect-metadata wherever the contracts are merely imported.
 */
export function IsNested(type: () => Class): PropertyDecorator {
  return (target, field) => {
    Transform(({ value }) => instanceOf(type(), value))(target, field);
    // An empty array would pass as nested: there is nothing in it to be wrong.
    IsObject()(target, field);
    ValidateNested()(target, field);
  };
}

/** A list of objects of a class. One that is too long is cut before it is looked at: a body may hold 300,000 bad ones. */
export function IsNestedList(type: () => Class, size: { min: number; max: number }): PropertyDecorator {
  return (target, field) => {
    Transform(({ value }) =>
      Array.isArray(value) ? value.slice(0, size.max + 1).map((item) => instanceOf(type(), item)) : (value as unknown),
    )(target, field);
    for (const check of [ValidateNested({ each: true }), ArrayMaxSize(size.max), ArrayMinSize(size.min), IsArray()]) {
      check(target, field);
    }
  };
}
