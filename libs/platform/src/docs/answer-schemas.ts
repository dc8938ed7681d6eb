import { Injectable } from '@nestjs/common';

/** JSON Schemas of answers, as `npm run answers` takes them from the types that `answers.ts` names. */
export interface AnswerSchemas {
  /** By method and pattern, `GET /v1/customers/:id`. */
  readonly routes: Readonly<Record<string, object>>;
  /** What they refer to. */
  readonly definitions: Readonly<Record<string, object>>;
}

/** What the routes of this service answer, as their stages registered it. */
@Injectable()
export class RouteAnswers {
  readonly #sources: (() => Promise<AnswerSchemas>)[] = [];

  /** `load` is called when the document is asked for: no start pays for it. */
  register(load: () => Promise<AnswerSchemas>): void {
    this.#sources.push(load);
  }

  /** Errors: TypeError where two types of one name differ. */
  async all(): Promise<AnswerSchemas> {
    const routes: Record<string, object> = {};
    const definitions: Record<string, object> = {};
    for (const load of this.#sources) {
      const loaded = await load();
      Object.assign(routes, loaded.routes);
      for (const [name, schema] of Object.entries(loaded.definitions)) {
        if (definitions[name] && JSON.stringify(definitions[name]) !== JSON.stringify(schema))
          throw new TypeError(`two answers hold a type that is called ${name}`);
        definitions[name] = schema;
      }
    }
    return { routes, definitions };
  }
}
