import { expect } from '@open-wc/testing';
import { httpHandler } from '../../src/backend/http.js';
import { inputs } from '../../src/backend/http/input.js';
import openapi from '../../src/backend/openapi.json';
import type { GroupName, WardAdapter } from '../../src/contract/adapter.js';
import { checkAnswer, mapMethods, methods } from '../../src/contract/guards.js';
import { batchPath, livePath, parameterOf, routes, type RouteName } from '../../src/contract/rest.js';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Record<string, { readonly content?: Record<string, { schema: Schema; example?: unknown }> }>;
}
type File = typeof openapi;
// A file that a test changes on purpose has any shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;
const named = Object.keys(routes) as RouteName[];
const around = ['ratings.withdraw', 'batch', 'events', 'map.layer', 'openapi', 'index'];

const operationsOf = (file: File) =>
  Object.entries(file.paths as unknown as Record<string, Record<string, Operation>>).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb.toUpperCase(), operation })),
  );

/** Each place where the file and the code say different things. */
function differences(file: File): string[] {
  const found: string[] = [];
  const same = (what: string, left: readonly unknown[], right: readonly unknown[]) => {
    if (JSON.stringify([...left].sort()) !== JSON.stringify([...right].sort()))
      found.push(`${what}: ${left} / ${right}`);
  };
  const operations = operationsOf(file);
  same(
    'operations',
    operations.map(({ operation }) => operation.operationId),
    [...named, ...around],
  );
  for (const { path, verb, operation } of operations) {
    const name = operation.operationId as RouteName;
    if (!Object.hasOwn(routes, name)) continue;
    same(`${name} route`, [verb, path], routes[name]);
    const fields = Object.keys(inputs[name]);
    const inPath = fields.filter((field) => path.includes(`{${field}}`));
    const others = fields.filter((field) => !inPath.includes(field));
    const parameters = (place: string) =>
      (operation.parameters ?? []).flatMap((one) => (one.in === place ? [one.name] : []));
    same(`${name} path`, parameters('path'), inPath);
    same(`${name} query`, parameters('query'), verb === 'GET' ? others.map(parameterOf) : []);
    const body = operation.requestBody?.content['application/json'].schema;
    same(`${name} body`, Object.keys(body?.properties ?? {}), verb === 'GET' ? [] : others);
    same(`${name} needed`, body?.required ?? [], verb === 'GET' ? [] : others.filter((field) => isNeeded(name, field)));
    for (const example of examplesOf(operation)) {
      try {
        const [group, method] = name.split('.') as [GroupName, string];
        const { dropped } = checkAnswer(group, method, example);
        if (dropped.length) found.push(`${name} example: ${dropped}`);
      } catch (error) {
        found.push(`${name} example: ${(error as Error).message}`);
      }
    }
  }
  return found;
}

function isNeeded(name: RouteName, field: string): boolean {
  try {
    inputs[name][field]!(undefined, field, []);
    return false;
  } catch {
    return true;
  }
}

const examplesOf = ({ responses }: Operation): unknown[] =>
  Object.entries(responses).flatMap(([status, { content }]) =>
    /^2/.test(status) ? Object.values(content ?? {}).flatMap((one) => ('example' in one ? [one.example] : [])) : [],
  );

/** Where the guards ask for other properties than the schemas have, or need what a schema does not, at any depth. */
function shapes(file: File): string[] {
  const found: string[] = [];
  const schemas = file.components.schemas as unknown as Record<string, Schema>;
  const resolved = (schema: Schema): Schema => (schema.$ref ? schemas[schema.$ref.split('/').pop()!]! : schema);
  for (const { operation } of operationsOf(file)) {
    const [group, method] = operation.operationId.split('.') as [GroupName, string];
    const content = operation.responses['200']?.content?.['application/json'];
    if (!Object.hasOwn(routes, operation.operationId) || !content || (content.example ?? null) === null) continue;
    const check = (answer: unknown) => checkAnswer(group, method, answer).dropped;
    const say = (place: string) => found.push(`${operation.operationId}${place}`);

    /** `value` that tells which properties are asked for; `put` makes the whole answer with another value here. */
    const watched = (value: unknown, given: Schema, place: string, put: (value: unknown) => unknown): unknown => {
      const schema = resolved(given);
      if (Array.isArray(value)) {
        return schema.items
          ? value.map((one, index) =>
              watched(one, schema.items!, `${place}[]`, (other) => put(value.with(index, other))),
            )
          : value;
      }
      const { properties, required = [] } = schema;
      if (typeof value !== 'object' || value === null || !properties) return value;
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
    check(watched(content.example, content.schema, '', (value) => value));
    for (const run of checks) run();
  }
  return found;
}

describe('openapi.json', () => {
  it('has the properties that the guards ask for, and needs those that they need', () => {
    expect(shapes(openapi)).to.deep.equal([]);
    const changed = (change: (schemas: Record<string, Loose>) => void) => {
      const file = structuredClone(openapi);
      change(file.components.schemas as Record<string, Loose>);
      return shapes(file).join('\n');
    };
    expect(changed(({ Rating }) => delete Rating.properties.histogram)).to.contain('ratings.get asked: histogram');
    expect(changed(({ Comment }) => (Comment.properties.more = {}))).to.contain('comments.list.items[] asked');
    expect(changed(({ Photo }) => Photo.required.pop())).to.contain('needed: true');
    expect(changed(({ Photo }) => Photo.required.push('width'))).to.contain('width needed: false');
  });

  it('says what the routes, the inputs and the guards say', () => {
    expect(differences(openapi)).to.deep.equal([]);
  });

  it('has every method of the contract that is no stream', () => {
    const all: string[] = [];
    mapMethods((group, method, kind) => void (kind !== 'live' && all.push(`${group}.${method}`)));
    expect(all.sort()).to.deep.equal([...named].sort());
  });

  it('has an example of each answer', () => {
    const empty = operationsOf(openapi).filter(({ operation }) => {
      const [group, method] = operation.operationId.split('.') as [GroupName, string];
      const isMethod = Object.hasOwn(routes, operation.operationId) && method !== 'report';
      return isMethod && methods[group] && examplesOf(operation).length === 0;
    });
    expect(empty.map(({ operation }) => operation.operationId)).to.deep.equal([]);
  });

  it('is missed where it is changed', () => {
    const changed = (change: (file: Record<string, Loose>) => void) => {
      const file = structuredClone(openapi);
      change(file as Record<string, Loose>);
      return differences(file).join('\n');
    };
    expect(changed(({ paths }) => delete paths['/portal'])).to.contain('operations');
    expect(changed(({ paths }) => (paths['/more'] = { get: { operationId: 'more', responses: {} } }))).to.contain(
      'more',
    );
    expect(changed(({ paths }) => (paths['/time'] = { put: paths['/time'].get }))).to.contain('portal.time route');
    expect(changed(({ paths }) => paths['/links'].get.parameters.pop())).to.contain('links.list query');
    const comment = '/articles/{articleId}/comments';
    const schema = (paths: Loose) => paths[comment].post.requestBody.content['application/json'].schema;
    expect(changed(({ paths }) => delete schema(paths).properties.captcha)).to.contain('comments.post body');
    expect(changed(({ paths }) => schema(paths).required.pop())).to.contain('comments.post needed');
    expect(
      changed(({ paths }) => delete paths['/portal'].get.responses[200].content['application/json'].example.name),
    ).to.contain('portal.info example');
  });

  it('is what the handler answers to: each path is known, each of its verbs is taken', async () => {
    const nothing = { contract: 1, name: 'nothing' } as WardAdapter;
    const handler = httpHandler(nothing);
    for (const { path, verb, operation } of operationsOf(openapi)) {
      const address = `https://phuong.example${path.replace(/\{\w+\}/g, 'x')}`;
      const body = verb === 'GET' ? {} : { body: '{}', headers: { 'Content-Type': 'application/json' } };
      const { status } = await handler(new Request(address, { method: verb, ...body }));
      // The adapter has nothing, so a method that is found answers 501.
      if (Object.hasOwn(routes, operation.operationId)) expect(status, `${verb} ${path}`).to.equal(501);
      else expect(status, `${verb} ${path}`).not.to.equal(405);
    }
    expect([batchPath, livePath].every((path) => path in openapi.paths)).to.equal(true);
  });
});
