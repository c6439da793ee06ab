import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { newRequestId, type Log } from '../logging/index.ts';
import { chooseLanguage, type Translator } from '../ui/index.ts';
import type { AccessHooks } from './access-hooks.ts';
import { deskRoutes } from './desk-routes.ts';
import { docsRoutes } from './docs-routes.ts';
import { createFailureAnswer, handleErrors, type ErrorPageRenderer } from './error-handler.ts';
import { createReadiness, type HealthCheck } from './health.ts';
import { createMetrics, type GaugeSource } from './metrics.ts';
import { mountRoutes } from './mount-routes.ts';
import { negotiateLanguage } from './negotiate-language.ts';
import { collectOpenApi, openApiRoute } from './openapi.ts';
import { operationRoutes } from './operation-routes.ts';
import { createRateLimiter } from './rate-limit.ts';
import { OwnLogLines, recordRequests } from './request-log.ts';
import type { Route } from './route.ts';
import { secureHeaders } from './security-headers.ts';
import './fastify-types.ts';

export interface HttpServerDeps {
  readonly log: Log;
  readonly publicUrl: string;
  readonly access: AccessHooks;
  readonly routes: readonly Route[];
  readonly translator: Translator;
  readonly renderErrorPage: ErrorPageRenderer;
  readonly explainFailure: (error: unknown) => unknown;
  readonly healthChecks: Readonly<Record<string, HealthCheck>>;
  readonly gauges: readonly GaugeSource[];
  readonly metricsToken: string | undefined;
  readonly deskDirectory: string;
}

const KIBIBYTE = 1024;
const BODY_LIMIT = 512 * KIBIBYTE;
// Evidence: photographs, recordings, scans. A route may ask for less.
const UPLOAD_LIMITS = { fileSize: 100 * KIBIBYTE * KIBIBYTE, files: 20, fields: 100, parts: 120, fieldSize: 256 * KIBIBYTE };
const COMPRESS_FROM_BYTES = 1024;

/** The server with everything mounted, not yet listening; `inject` reaches it in tests. */
export async function createHttpServer(deps: HttpServerDeps): Promise<FastifyInstance> {
  const answerFailure = createFailureAnswer(deps);
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app = fastify({
    loggerInstance,
    logController: new OwnLogLines(),
    genReqId: newRequestId,
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
    // Long enough for evidence over a slow line; a client that stalls longer is gone.
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // An address that is none is met before any hook has run.
    frameworkErrors: (error, request, reply) => {
      request.language = chooseLanguage(request.headers['accept-language']) ?? 'zh-CN';
      answerFailure(error, request, reply);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('language', 'zh-CN');
  app.decorateRequest('actor');
  handleErrors(app, answerFailure);
  const metrics = createMetrics(deps.gauges);
  recordRequests(app, metrics);
  app.addHook('onClose', async () => metrics.stop());
  await secureHeaders(app, deps.publicUrl);
  await app.register(cookie);
  app.addHook('onRequest', async (request) => {
    request.language = negotiateLanguage(request);
  });
  await app.register(formbody);
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['br', 'gzip'] });
  await collectOpenApi(app, deps.translator, () => routes);
  const document = (): object => app.swagger();
  const routes = [
    ...operationRoutes({ readiness: createReadiness(deps.healthChecks), metrics, metricsToken: deps.metricsToken }),
    openApiRoute(document),
    ...docsRoutes(document, deps.translator),
    ...(await deskRoutes(app, deps.deskDirectory)),
    ...deps.routes,
  ];
  mountRoutes(app, routes, { access: deps.access, limiter: createRateLimiter(), publicUrl: deps.publicUrl });
  await app.ready();
  return app;
}
