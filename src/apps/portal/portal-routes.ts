import { raw } from 'hono/html';
import { verifyReceiptRoutes } from '../../documents/portal/index.ts';
import type { IssuedReceipt } from '../../documents/server/index.ts';
import { receiptRoutes, showReceipt, submissionRoutes } from '../../intake/portal/index.ts';
import type { PublicInformationView } from '../../organisation/contract.ts';
import { receptionPageRoutes } from '../../reception/portal/index.ts';
import type { ReceptionService } from '../../reception/server/index.ts';
import { type TrackDeps, trackRoutes } from '../../petitions/portal/index.ts';
import type { PetitionerService } from '../../petitions/server/index.ts';
import { protectionRoutes } from '../../supervision/portal/index.ts';
import type { ProtectionService } from '../../supervision/server/index.ts';
import type { PublicKey } from '../../platform/crypto/index.ts';
import type { Route } from '../../platform/http/index.ts';
import { type ExplainError, readPortalReader, renderPortalPage } from '../../platform/ui/portal/index.ts';
import { laterPageRoutes } from '../../satisfaction/portal/index.ts';
import { siteRoutes } from './site-routes.ts';

export interface PortalDeps extends Pick<TrackDeps, 'alsoAsked'> {
  readonly answerLater: Parameters<typeof laterPageRoutes>[0]['answer'];
  readonly petitioners: PetitionerService;
  readonly protection: ProtectionService;
  readonly reception: ReceptionService;
  /** What the offices publish (Regulation art. 18), the organisation's own first. */
  readonly offices: () => Promise<readonly PublicInformationView[]>;
  readonly publicKeys: readonly PublicKey[];
  /** What a signed receipt says, with the link for its QR code; `undefined` for one that we have not signed. */
  readonly readReceipt: (token: string) => IssuedReceipt | undefined;
  /** The sentence of an error, in the words of the feature that threw it. */
  readonly explain: ExplainError;
}

/** All public pages. */
export function portalRoutes(deps: PortalDeps): readonly Route[] {
  return [
    ...siteRoutes(deps),
    ...submissionRoutes({ ...deps, showReceipt: (receipt, shown) => showReceipt(deps, receipt, shown) }),
    ...receiptRoutes(deps),
    ...trackRoutes(deps),
    ...laterPageRoutes({ answer: deps.answerLater, explain: deps.explain }),
    ...protectionRoutes(deps),
    ...receptionPageRoutes(deps),
    ...verifyRoutes(deps.publicKeys),
  ];
}

/** The check of receipts knows nothing of type sizes: it is made once for each, and the reader's own answers. */
function verifyRoutes(publicKeys: readonly PublicKey[]): readonly Route[] {
  const [normal, large] = [false, true].map((isLargeType) =>
    verifyReceiptRoutes({
      publicKeys,
      renderPage: ({ title, body, language }) =>
        renderPortalPage({ reader: { language, isLargeType }, title, section: 'verify', switches: { kind: 'link', path: '/verify' }, body: raw(body) }),
    }),
  );
  return (normal ?? []).map((route, index) => ({
    ...route,
    handler: (request, reply) => {
      const isLarge = route.produces === 'html' && readPortalReader(request, reply).isLargeType;
      return (isLarge ? (large?.[index] ?? route) : route).handler(request, reply);
    },
  }));
}
