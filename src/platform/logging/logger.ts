import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { describeError } from './describe-error.ts';
import { withholdPersonalData } from './withhold.ts';

/** The program's log: `log.info({ jobId }, 'job done')`. Ids, counts and codes; never what people wrote or who they are. */
export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Standard error when not given. */
  readonly destination?: DestinationStream;
}

export function createLog(options: LogOptions): Log {
  return guardChildren(pino(loggerOptions(options.level), options.destination ?? pino.destination({ dest: 2, sync: false })));
}

// pino's formatters do not see what a child logger is made with; children inherit this method.
function guardChildren(root: Log): Log {
  // Not bound to the root: a grandchild keeps what its parent was given.
  const makeChild: unknown = Reflect.get(root, 'child');
  root.child = function child(this: Log, bindings, options) {
    return (makeChild as Log['child']).call(this, withholdPersonalData(bindings), options);
  } as Log['child'];
  return root;
}

function loggerOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: withholdPersonalData },
    serializers: { err: describeError, error: describeError, req: () => undefined, res: () => undefined },
    hooks: {
      // Without a message of our own pino would take the failure's, unmasked.
      logMethod(args, method) {
        const [first, message] = args as readonly unknown[];
        const entry = first instanceof Error ? { err: first } : first;
        const needsMessage = message === undefined && typeof entry === 'object' && entry !== null && 'err' in entry;
        const rest = args.slice(needsMessage ? 2 : 1);
        method.apply(this, needsMessage ? [entry, 'failure'] : ([entry, ...rest] as Parameters<typeof method>));
      },
    },
  };
}
