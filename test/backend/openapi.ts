import openapi from '../../src/backend/openapi.json';

export interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly const?: string;
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
}
export interface Content {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Record<string, { readonly value: unknown }>;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Record<string, { readonly content?: Record<string, Content> }>;
}
export type File = typeof openapi;
// A file that a test changes on purpose has any shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

/** Each path and verb. */
export const operationsOf = (file: File) =>
  Object.entries(file.paths as unknown as Record<string, Record<string, Operation>>).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb: verb.toUpperCase(), operation })),
  );

/** Each example of an answer that went well, and its schema. */
export const answersOf = ({ responses }: Operation): { schema: Schema; example: unknown }[] =>
  Object.entries(responses).flatMap(([status, { content }]) =>
    (/^2/.test(status) ? Object.values(content ?? {}) : []).flatMap(({ schema, ...given }) => [
      ...('example' in given ? [{ schema, example: given.example }] : []),
      ...Object.values(given.examples ?? {}).map(({ value }) => ({ schema, example: value })),
    ]),
  );
export const examplesOf = (operation: Operation): unknown[] => answersOf(operation).map(({ example }) => example);
