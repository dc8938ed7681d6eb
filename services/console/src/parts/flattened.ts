/** Nested figures as lines: `stable.purchases` and its value as text. Lists of plain values stay one line. */
export function flattened(value: unknown, name = ''): (readonly [name: string, value: string])[] {
  if (typeof value !== 'object' || value === null)
    return [[name, value === null || value === undefined ? '–' : String(value)]];
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)) {
    return [[name, value.length === 0 ? '–' : value.join(', ')]];
  }
  return Object.entries(value).flatMap(([key, each]) => flattened(each, name === '' ? key : `${name}.${key}`));
}
