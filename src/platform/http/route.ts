import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ErrorKind } from '../kernel/index.ts';
import type { RateLimit } from './rate-limit.ts';
import type { RouteAccess } from './route-access.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * `json`: `schema.response` is the allow-list of what leaves. `html`: the handler returns a page and failures become pages.
 * `file`: the handler sends a stream or bytes. `asset`: so too, compressed. `events`: the handler keeps the connection open.
 */
type Produces = 'json' | 'html' | 'file' | 'asset' | 'events';

export interface RouteSchema {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response?: z.ZodType;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : unknown;

type RouteRequest<Schema extends RouteSchema> = FastifyRequest<{
  Params: Parsed<Schema['params']>;
  Querystring: Parsed<Schema['query']>;
  Body: Parsed<Schema['body']>;
}>;

/** A limit of this route; requests share a bucket when `key` answers the same for them. `undefined` sets the request free. */
interface RouteLimit<Request> extends RateLimit {
  key(request: Request): string | undefined;
}

interface RouteBasics {
  readonly method: Method;
  /** As Fastify writes it: `/api/v1/petitions/:id`. */
  readonly url: string;
  readonly access: RouteAccess;
  /** One sentence for the API reference: a key of `messages.ts`, or English text. */
  readonly summary: string;
  readonly produces?: Produces;
  /** Of a success; 200 when not given. */
  readonly status?: 200 | 201 | 202 | 204;
  /** `file`: the body is a form with a file, which the handler reads as it comes. */
  readonly accepts?: 'file';
  /** A further status with the same content. */
  readonly alsoAnswers?: 503;
  /** It needs nothing that could be away, so that it never answers 503. */
  readonly standsAlone?: true;
  /** The kinds of failure that only this route's handler knows of, for the API reference. */
  readonly fails?: readonly ErrorKind[];
  readonly bodyLimitInBytes?: number;
}

export interface RouteDefinition<Schema extends RouteSchema> extends RouteBasics {
  readonly schema?: Schema;
  readonly limits?: readonly RouteLimit<RouteRequest<Schema>>[];
  handler(request: RouteRequest<Schema>, reply: FastifyReply): Promise<Parsed<Schema['response']>>;
}

/** A route as the server mounts it; made by `defineRoute` only. */
export interface Route extends RouteBasics {
  readonly schema: RouteSchema;
  readonly limits: readonly RouteLimit<FastifyRequest>[];
  handler(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
}

/** A route: parse (`schema`) → call → present. It has no rule and no SQL of its own. */
export function defineRoute<const Schema extends RouteSchema = RouteSchema>(definition: RouteDefinition<Schema>): Route {
  // The server calls `handler` and `limits` only with a request that it has parsed by this very schema.
  return { ...definition, schema: definition.schema ?? {}, limits: definition.limits ?? [] };
}
