import { Tag } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../platform/ui/desk/Panel.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { Role } from '../domain/index.ts';
import { firstStepsMessages } from './first-steps-messages.ts';
import { useColleagues, usePublicInformation, useThemes, useUnits } from './use-organisation.ts';
import { useRoleName } from './use-role-name.ts';

// The hands that a matter passes through on its ordinary way.
const NEEDED_ROLES: readonly Role[] = ['registrar', 'screener', 'unitHead', 'handler', 'legalReviewer', 'signer', 'serviceClerk'];
const IMPORT = 'bin/xinqiao import ledger FILE --map docs/import-maps/office-register.json --dry-run';

/** What a new organisation still needs before it can take a matter to its end; each step leads to the page where it is done. */
export function FirstSteps(): ReactElement | null {
  const say = useMessages(firstStepsMessages);
  const roleName = useRoleName();
  const [units, colleagues, information, themes] = [useUnits(), useColleagues(), usePublicInformation(), useThemes()];
  if (!units.data || !colleagues.data || !information.data || !themes.data) return null;
  const held = new Set(colleagues.data.flatMap(({ posts }) => posts.map(({ role }) => role)));
  const missing = NEEDED_ROLES.filter((role) => !held.has(role));
  const own = units.data.filter(({ isExternal }) => !isExternal);
  return (
    <Panel title={say('title')}>
      <p className="x-fine">{say('lead')}</p>
      <ol className="x-first-steps">
        <Step label={say('authorities')} to="/units" isDone={!own.some((unit) => unit.isReviewAuthorityMissing)}>{say('authorities.why')}</Step>
        <Step label={say('people')} to="/staff" isDone={missing.length === 0}>
          {say('people.why')} {missing.length > 0 && say('people.missing', { roles: missing.map(roleName).join(say.language === 'en' ? ', ' : '、') })}
        </Step>
        <Step label={say('information')} to="/public-information" isDone={information.data.length > 0}>{say('information.why')}</Step>
        <Step label={say('themes')} to="/themes" isDone={themes.data.length > 0}>{say('themes.why')}</Step>
        <Step label={say('ledger')}>{say('ledger.why')} <code>{IMPORT}</code></Step>
      </ol>
    </Panel>
  );
}

interface StepProps {
  readonly label: string;
  readonly to?: string;
  /** Not given when nobody can tell. */
  readonly isDone?: boolean;
  readonly children: ReactNode;
}

function Step({ label, to, isDone, children }: StepProps): ReactElement {
  const say = useMessages(firstStepsMessages);
  return (
    <li>
      <strong>{to === undefined ? label : <Link to={to}>{label}</Link>}</strong>{' '}
      {isDone !== undefined && <Tag color={isDone ? 'success' : 'warning'}>{say(isDone ? 'done' : 'open')}</Tag>}
      <p className="x-fine">{children}</p>
    </li>
  );
}
