import { z } from 'zod';
import type { PublicInformationView } from '../../organisation/contract.ts';
import { defineRoute, type Route } from '../../platform/http/index.ts';
import { type PortalReader, readPortalReader, STYLESHEET } from '../../platform/ui/portal/index.ts';
import { renderAccessibilityPage, renderPrivacyPage } from './about-pages.ts';
import { renderHomePage } from './home-page.ts';

export interface SiteRoutesDeps {
  readonly offices: () => Promise<readonly PublicInformationView[]>;
}

/** The home page, the pages about the site, and its stylesheet. */
export function siteRoutes({ offices }: SiteRoutesDeps): readonly Route[] {
  const about = (url: string, summary: string, render: (reader: PortalReader) => string): Route =>
    defineRoute({ method: 'GET', url, access: { kind: 'public' }, summary, produces: 'html', handler: async (request, reply) => render(readPortalReader(request, reply)) });
  return [
    defineRoute({
      method: 'GET',
      url: '/',
      access: { kind: 'public' },
      summary: 'The home page',
      produces: 'html',
      schema: { query: z.object({ office: z.string().max(16).optional() }) },
      handler: async (request, reply) => renderHomePage({ reader: readPortalReader(request, reply), offices: await offices(), officeCode: request.query.office }),
    }),
    about('/accessibility', 'How accessible the site is', renderAccessibilityPage),
    about('/privacy', 'What is kept of whom', renderPrivacyPage),
    stylesheetRoute(),
  ];
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

function stylesheetRoute(): Route {
  return defineRoute({
    method: 'GET',
    url: '/portal.css',
    access: { kind: 'public' },
    summary: 'How the public pages look',
    produces: 'asset',
    schema: { query: z.object({ v: z.string().optional() }) },
    handler: async (request, reply) => {
      // While servers are exchanged one by one, a page of the next version may ask this one for its style.
      reply.header('cache-control', request.query.v === STYLESHEET.hash ? IMMUTABLE : 'no-cache');
      return reply.type('text/css; charset=utf-8').send(STYLESHEET.text);
    },
  });
}
