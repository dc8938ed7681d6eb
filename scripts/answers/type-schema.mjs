// JSON Schema of a TypeScript type as the compiler has resolved it: whatever conditional, mapped or inferred types made
// it, so that the types that the code uses are the one place where an answer is described.
import ts from 'typescript';

const { TypeFlags, ObjectFlags } = ts;
const PRIMITIVES = [
  [TypeFlags.StringLiteral, ({ value }) => ({ const: value })],
  [TypeFlags.NumberLiteral, ({ value }) => ({ const: value })],
  [TypeFlags.BooleanLiteral, ({ intrinsicName }) => ({ const: intrinsicName === 'true' })],
  [TypeFlags.StringLike, () => ({ type: 'string' })],
  [TypeFlags.NumberLike, () => ({ type: 'number' })],
  [TypeFlags.BooleanLike, () => ({ type: 'boolean' })],
  [TypeFlags.Null, () => ({ type: 'null' })],
  [TypeFlags.NonPrimitive, () => ({ type: 'object' })],
  [TypeFlags.Any | TypeFlags.Unknown, () => ({})],
];

export class TypeSchemas {
  /** The schemas of named types, by name. */
  definitions = {};
  #types = new Map();
  #open = new Set();
  #given = new Map();
  #checker;
  #program;

  constructor(program) {
    this.#checker = program.getTypeChecker();
    this.#program = program;
  }

  /** Objects among the answers get a name by their route where they have none, here and wherever else they are. */
  nameAnswer(type, name) {
    const members = type.isUnion() && !this.#nameOf(type) ? type.types : [type];
    for (const each of members) if (isObject(each) && !this.#nameOf(each)) this.#given.set(each, name);
  }

  /** `path` says where the type stands, for whoever has to mend what cannot be sent as JSON. */
  of(type, path) {
    const name = this.#nameOf(type);
    if (name === undefined) return this.#plain(type, path);
    if (!this.#types.has(name)) {
      this.#types.set(name, type);
      this.definitions[name] = {};
      const description = textOf(type.aliasSymbol ?? type.symbol, this.#checker);
      this.definitions[name] = { ...(description && { description }), ...this.#plain(type, name) };
    } else if (this.#types.get(name) !== type) {
      throw new TypeError(`${path}: two types are called ${name}`);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Only objects and unions of this repository that need no arguments have a name of their own. */
  #nameOf(type) {
    const given = this.#given.get(type);
    if (given) return given;
    const alias = type.aliasSymbol && !type.aliasTypeArguments?.length ? type.aliasSymbol : undefined;
    const isInterface = type.flags & TypeFlags.Object && type.objectFlags & ObjectFlags.Interface;
    const symbol = alias ?? (isInterface && !type.typeArguments?.length ? type.symbol : undefined);
    const source = symbol?.declarations?.[0]?.getSourceFile();
    if (!source || this.#program.isSourceFileFromExternalLibrary(source) || source.hasNoDefaultLib) return undefined;
    return symbol.name;
  }

  #plain(type, path) {
    for (const [flag, schema] of PRIMITIVES) if (type.flags & flag) return schema(type);
    if (type.isUnion()) return this.#union(type, path);
    // `string & {}`: any text, of which an editor is to propose some.
    const primitive = type.isIntersection() && type.types.find((each) => !isObject(each));
    if (primitive) return this.#plain(primitive, path);
    if (type.flags & TypeFlags.Object || type.isIntersection()) return this.#object(type, path);
    throw new TypeError(`${path}: ${this.#checker.typeToString(type)} cannot be sent as JSON`);
  }

  #union(type, path) {
    const members = type.types.filter(({ flags }) => !(flags & TypeFlags.Undefined));
    if (members.every((each) => each.flags & TypeFlags.BooleanLiteral) && members.length === 2)
      return { type: 'boolean' };
    const words = members.filter((each) => each.flags & TypeFlags.StringLiteral).map(({ value }) => value);
    const booleans = members.filter((each) => each.flags & TypeFlags.BooleanLiteral);
    const rest = members.filter((each) => !words.includes(each.value) && !booleans.includes(each));
    const schemas = [
      ...(words.length > 0 ? [{ type: 'string', enum: words.sort() }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((each) => this.#plain(each, path))),
      ...rest.map((each) => this.of(each, path)),
    ];
    if (schemas.every((each) => isPlainType(each)))
      return { type: schemas.length === 1 ? schemas[0].type : schemas.map((each) => each.type).sort() };
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  #object(type, path) {
    if (this.#open.has(type)) throw new TypeError(`${path}: a type that holds itself needs a name`);
    this.#open.add(type);
    try {
      return this.#members(type, path);
    } finally {
      this.#open.delete(type);
    }
  }

  #members(type, path) {
    const checker = this.#checker;
    if (checker.isTupleType(type)) {
      const prefixItems = checker.getTypeArguments(type).map((each, i) => this.of(each, `${path}[${i}]`));
      return { type: 'array', prefixItems, minItems: prefixItems.length, maxItems: prefixItems.length };
    }
    if (checker.isArrayType(type))
      return { type: 'array', items: this.of(checker.getTypeArguments(type)[0], `${path}[]`) };
    if (type.getCallSignatures().length > 0) throw new TypeError(`${path} is a function`);
    const properties = {};
    const required = [];
    for (const property of type.getProperties()) {
      if (property.name.startsWith('__@')) continue;
      const own = checker.getTypeOfSymbol(property);
      // A member that one of several shapes does not have.
      if (isUndefined(own)) continue;
      const schema = this.of(own, `${path}.${property.name}`);
      const description = textOf(property, checker);
      properties[property.name] = { ...schema, ...(description && { description }) };
      const mayLack = property.flags & ts.SymbolFlags.Optional || (own.isUnion() && own.types.some(isUndefined));
      if (!mayLack) required.push(property.name);
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.of(index.type, `${path}[…]`) }),
    };
  }
}

const isObject = (type) => Boolean(type.flags & TypeFlags.Object) || type.isIntersection();
const isPlainType = (schema) => typeof schema.type === 'string' && Object.keys(schema).length === 1;
const isUndefined = ({ flags }) => Boolean(flags & TypeFlags.Undefined);
const textOf = (symbol, checker) =>
  symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim() : '';
