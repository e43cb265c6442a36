import { expect } from '@open-wc/testing';
import { httpHandler } from '../../src/backend/http.js';
import { inputs } from '../../src/backend/http/input.js';
import openapi from '../../src/backend/openapi.json';
import type { GroupName, WardAdapter } from '../../src/contract/adapter.js';
import { wardErrorCodes } from '../../src/contract/error.js';
import { checkAnswer, mapMethods, methods } from '../../src/contract/guards.js';
import {
  batchPath,
  idempotencyHeader,
  livePath,
  parameterOf,
  personalGroups,
  routes,
  visitorHeader,
  type RouteName,
} from '../../src/contract/rest.js';
import { examplesOf, operationsOf, type File, type Loose } from './openapi.js';

const named = Object.keys(routes) as RouteName[];
const around = ['ratings.withdraw', 'batch', 'events', 'map.layer', 'openapi', 'index'];

/** Each place where the file and the code say different things. */
function differences(file: File): string[] {
  const found: string[] = [];
  const same = (what: string, left: readonly unknown[], right: readonly unknown[]) => {
    if (JSON.stringify([...left].sort()) !== JSON.stringify([...right].sort()))
      found.push(`${what}: ${left} / ${right}`);
  };
  const operations = operationsOf(file);
  const { parameters: headers, schemas } = file.components;
  same('headers', [headers.Visitor.name, headers.IdempotencyKey.name], [visitorHeader, idempotencyHeader]);
  same('codes', schemas.Problem.properties.code.enum, wardErrorCodes);
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
    const isWrite = verb !== 'GET';
    const isPersonal = isWrite || personalGroups.includes(name.split('.')[0] as GroupName);
    same(
      `${name} headers`,
      (operation.parameters ?? []).flatMap(({ $ref }) => ($ref ? [$ref.split('/').pop()] : [])),
      [...(isPersonal ? ['Visitor'] : []), ...(isWrite ? ['IdempotencyKey'] : [])],
    );
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

describe('openapi.json', () => {
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
    expect(changed(({ paths }) => paths['/visits'].post.parameters.pop())).to.contain('visits.record headers');
    expect(changed(({ components }) => (components.parameters.Visitor.name = 'Visitor'))).to.contain('headers');
    expect(changed(({ components }) => components.schemas.Problem.properties.code.enum.pop())).to.contain('codes');
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
