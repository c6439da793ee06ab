import { aServer, type TestServer } from '../../../platform/http/testing/a-server.ts';
import { AppError, parseInstant } from '../../../platform/kernel/index.ts';
import type { NumberAndCode, TrackedPetition } from '../../contract.ts';
import type { TrackDeps } from '../progress-answer.ts';
import { trackRoutes } from '../track-routes.ts';
import { aTrackedPetition } from './a-tracked-petition.ts';

export const NUMBER = 'QXJT-20261125-00012';
export const CODE = 'bako-dita-fumo-gira-hozu-kinu';

export interface TrackServer extends TestServer {
  /** What was asked of the service: its method and the body. */
  readonly calls: (readonly [method: string, body: unknown])[];
  show(petition: TrackedPetition): void;
  /** What the next step fails with. */
  failWith(error: AppError): void;
}

/** The pages of a matter in a server, before a service that keeps what it is asked. */
export async function aTrackServer(): Promise<TrackServer> {
  const calls: (readonly [string, unknown])[] = [];
  const failures: AppError[] = [];
  let petition = aTrackedPetition();
  const prove = ({ number, queryCode }: NumberAndCode): void => {
    const letters = queryCode.replaceAll(/[^a-z]/g, '');
    if (letters.length !== 24) throw new AppError('forbidden', 'petitions.code_mistyped');
    if (number !== NUMBER || letters !== CODE.replaceAll('-', '')) throw new AppError('forbidden', 'petitions.wrong_number_or_code');
  };
  const step = (method: string) => async (body: NumberAndCode): Promise<TrackedPetition> => {
    prove(body);
    const failure = failures.pop();
    if (failure) throw failure;
    calls.push([method, body]);
    return petition;
  };
  const petitioners: TrackDeps['petitioners'] = {
    track: async (proof) => {
      prove(proof);
      return petition;
    },
    evaluate: step('evaluate'),
    supplement: step('supplement'),
    requestReview: step('requestReview'),
    withdraw: step('withdraw'),
    sendMessage: step('sendMessage'),
    openDocument: async (proof, documentId) => {
      prove(proof);
      return { file: Buffer.from(`%PDF-${documentId}`), fileName: 'opinion.pdf', mediaType: 'application/pdf' };
    },
    stageUpload: async (source) => {
      source.resume();
      return { uploadToken: 'token-1', sha256: 'cd'.repeat(32), size: 5, mediaType: 'application/pdf' };
    },
    now: () => parseInstant('2026-11-25T02:00:00.000Z'),
  };
  const server = await aServer({ routes: trackRoutes({ petitioners, explain: (error) => `[${error.code}]` }) });
  return {
    ...server,
    calls,
    show: (shown) => {
      petition = shown;
    },
    failWith: (error) => void failures.push(error),
  };
}
