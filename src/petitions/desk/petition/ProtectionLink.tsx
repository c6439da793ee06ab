import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../../platform/ui/desk/permissions.ts';
import { useMessages } from '../../../platform/ui/desk/use-messages.ts';

const messages = {
  'zh-CN': { report: '信访人反映受到打击报复的，在这里转达上一级' },
  en: { report: 'Pass on to the unit above that the petitioner suffers retaliation' },
} as const;

/** PP-1: leads away from the matter, which keeps nothing of it. */
export function ProtectionLink({ petitionId }: { readonly petitionId: string }): ReactElement | null {
  const say = useMessages(messages);
  const mayReport = useMay('retaliation.report');
  return mayReport ? <p className="x-no-print"><Link className="x-step" to={`/petitions/${petitionId}/retaliation`}>{say('report')}</Link></p> : null;
}
