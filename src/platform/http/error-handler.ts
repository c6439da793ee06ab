import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, isAppError } from '../kernel/index.ts';
import type { Language, Translator } from '../ui/index.ts';
import { describeFields } from './field-faults.ts';
import { httpFaultOf } from './http-faults.ts';
import { problemOf, unexpectedProblem, type FieldFault, type Problem, type Reader } from './problem.ts';

/** Makes the page that a person sees instead of problem+json. */
export type ErrorPageRenderer = (problem: Problem, language: Language) => string;

export type FailureAnswer = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

export interface ErrorHandling {
  readonly translator: Translator;
  readonly renderErrorPage: ErrorPageRenderer;
  /** What a failure of something below means to a person, where it is known; else the failure itself. */
  readonly explainFailure: (error: unknown) => unknown;
}

const PLACES: Readonly<Record<string, FieldFault['in']>> = { params: 'params', querystring: 'query', headers: 'headers', body: 'body' };

/** Every failure of a request ends here. */
export function createFailureAnswer({ translator, renderErrorPage, explainFailure }: ErrorHandling): FailureAnswer {
  return (failure, request, reply) => {
    const error = explainFailure(failure);
    const reader: Reader = { translator, language: request.language, requestId: request.id };
    const problem = describeFailure(error, request, reader);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    reply.status(problem.status).header('cache-control', 'no-store').header('vary', 'accept-language, cookie');
    if (problem.type === 'too_many') reply.header('retry-after', String(problem.params['retryAfterInSeconds'] ?? 60));
    if (problem.type === 'unavailable') reply.header('retry-after', '30');
    if (wantsPage(request)) return reply.type('text/html; charset=utf-8').send(renderErrorPage(problem, request.language));
    // Past the serialiser of the route, which knows successes only.
    return reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problem);
  };
}

export function handleErrors(app: FastifyInstance, answer: FailureAnswer): void {
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(new AppError('not_found', 'http.route_not_found'), request, reply));
}

function describeFailure(error: unknown, request: FastifyRequest, reader: Reader): Problem {
  if (isAppError(error)) return problemOf(error, reader);
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error, request, reader);
  const fault = httpFaultOf(error);
  return fault ? { ...problemOf(fault.error, reader), status: fault.status } : unexpectedProblem(reader);
}

interface ValidationFailure {
  readonly validation: readonly { keyword: string; instancePath: string; message?: string | undefined; params: Readonly<Record<string, unknown>> }[];
  readonly validationContext?: string | undefined;
}

function invalidRequest({ validation, validationContext }: ValidationFailure, request: FastifyRequest, reader: Reader): Problem {
  const place = PLACES[validationContext ?? 'body'] ?? 'body';
  const issues = validation.map(({ keyword, instancePath, message, params }) => ({
    code: keyword,
    path: instancePath.split('/').filter((step) => step !== ''),
    message: message ?? '',
    details: params,
  }));
  const fields = describeFields(issues, { in: place, sent: request[place] }, reader);
  return { ...problemOf(new AppError('invalid', 'http.invalid_request', { count: issues.length }), reader), fields };
}

// Pages answer people with pages; an unknown address does so when a browser asks for one.
function wantsPage(request: FastifyRequest): boolean {
  // Before a route is found there are no options.
  const route = request.routeOptions?.config?.route;
  if (route) return route.produces === 'html';
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}
