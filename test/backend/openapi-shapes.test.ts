import { expect } from '@open-wc/testing';
import openapi from '../../src/backend/openapi.json';
import type { GroupName } from '../../src/contract/adapter.js';
import { checkAnswer } from '../../src/contract/guards.js';
import { routes } from '../../src/contract/rest.js';
import { answersOf, operationsOf, type File, type Loose, type Schema } from './openapi.js';

/** Where the guards ask for other properties than the schemas have, or need what a schema does not, at any depth. */
function shapes(file: File): string[] {
  const found: string[] = [];
  const schemas = file.components.schemas as unknown as Record<string, Schema>;
  const resolved = (schema: Schema, value?: unknown): Schema => {
    const whole = schema.$ref ? schemas[schema.$ref.split('/').pop()!]! : schema;
    const kind = (value as { kind?: string } | null | undefined)?.kind;
    return whole.oneOf?.find(({ properties }) => properties?.kind?.const === kind) ?? whole;
  };
  /** By schema, the properties that an example has: what no example has, nothing here looks at. */
  const shown = new Map<Schema, Set<string>>();
  const reach = (given: Schema, place: string, passed: readonly Schema[] = []) => {
    const schema = resolved(given);
    if (passed.includes(schema)) return;
    const here = [...passed, schema];
    for (const one of schema.oneOf ?? []) reach(one, `${place} ${one.properties?.kind?.const}`, here);
    if (schema.items) reach(schema.items, `${place}[]`, here);
    for (const [key, one] of Object.entries(schema.properties ?? {})) {
      if (!shown.get(schema)?.has(key)) found.push(`${place}.${key} is in no example`);
      reach(one, `${place}.${key}`, here);
    }
  };
  for (const { operation } of operationsOf(file)) {
    const [group, method] = operation.operationId.split('.') as [GroupName, string];
    if (!Object.hasOwn(routes, operation.operationId)) continue;
    const check = (answer: unknown) => checkAnswer(group, method, answer).dropped;
    const say = (place: string) => found.push(`${operation.operationId}${place}`);

    /** `value` that tells which properties are asked for; `put` makes the whole answer with another value here. */
    const watched = (value: unknown, given: Schema, place: string, put: (value: unknown) => unknown): unknown => {
      const schema = resolved(given, value);
      if (Array.isArray(value)) {
        return schema.items
          ? value.map((one, index) =>
              watched(one, schema.items!, `${place}[]`, (other) => put(value.with(index, other))),
            )
          : value;
      }
      const { properties, required = [] } = schema;
      if (typeof value !== 'object' || value === null || !properties) return value;
      shown.set(schema, new Set([...(shown.get(schema) ?? []), ...Object.keys(value)]));
      const entries = Object.entries(value).map(([key, one]) => [
        key,
        watched(one, properties[key] ?? {}, `${place}.${key}`, (other) => put({ ...value, [key]: other })),
      ]);
      for (const key of Object.keys(value)) {
        const { [key]: _gone, ...rest } = value as Record<string, unknown>;
        let isNeeded: boolean;
        try {
          isNeeded = check(put(rest)).length > 0;
        } catch {
          isNeeded = true;
        }
        if (isNeeded !== required.includes(key)) say(`${place}.${key} needed: ${isNeeded}`);
      }
      for (const key of required) if (!Object.hasOwn(value, key)) say(`${place}.${key} is not in the example`);
      const asked = new Set<string>();
      checks.push(() => {
        const missing = [...asked].filter((key) => !Object.hasOwn(properties, key));
        const more = Object.keys(properties).filter((key) => !asked.has(key));
        if (missing.length || more.length) say(`${place} asked: ${missing} / known: ${more}`);
      });
      return new Proxy(Object.fromEntries(entries), {
        getOwnPropertyDescriptor(target, key) {
          asked.add(String(key));
          return Reflect.getOwnPropertyDescriptor(target, key);
        },
      });
    };
    const checks: (() => void)[] = [];
    for (const { schema, example } of answersOf(operation)) check(watched(example, schema, '', (value) => value));
    for (const run of checks) run();
  }
  for (const { operation } of operationsOf(file)) {
    for (const { schema } of answersOf(operation)) reach(schema, operation.operationId);
  }
  return found;
}

describe('the schemas of openapi.json', () => {
  it('has the properties that the guards ask for, and needs those that they need', () => {
    expect(shapes(openapi)).to.deep.equal([]);
    const changed = (change: (schemas: Record<string, Loose>) => void) => {
      const file = structuredClone(openapi);
      change(file.components.schemas as Record<string, Loose>);
      return shapes(file).join('\n');
    };
    expect(changed(({ Rating }) => delete Rating.properties.histogram)).to.contain('ratings.get asked: histogram');
    expect(changed(({ Comment }) => (Comment.properties.more = {}))).to.contain('comments.list.items[] asked');
    expect(changed(({ Picture }) => delete Picture.properties.credit)).to.contain('image asked: credit');
    expect(changed(({ CaptchaChallenge }) => CaptchaChallenge.oneOf[2].required.pop())).to.contain(
      '.params needed: true',
    );
    expect(changed(({ Article }) => (Article.properties.rank = {}))).to.contain('articles.get.rank is in no example');
    expect(changed(({ Photo }) => Photo.required.pop())).to.contain('needed: true');
    expect(changed(({ Photo }) => Photo.required.push('width'))).to.contain('width needed: false');
  });
});
