import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../platform/ui/desk/ErrorNotice.tsx';
import { Field } from '../../platform/ui/desk/fields/FormFields.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitView } from '../contract.ts';
import { setReviewAuthorities } from './api/unit-calls.ts';
import { UnitSelect } from './OrganisationSelects.tsx';
import { unitMessages } from './unit-messages.ts';
import { useUnitChange } from './use-unit-change.ts';

interface AuthorityValues {
  readonly reviewAuthorityId?: string;
  readonly reReviewAuthorityId?: string;
}

interface ReviewAuthoritiesFormProps {
  readonly unit: UnitView;
  readonly onDone: () => void;
}

/** Regulation arts. 35, 36: each opinion names the body to which one can turn. */
export function ReviewAuthoritiesForm({ unit, onDone }: ReviewAuthoritiesFormProps): ReactElement {
  const say = useMessages(unitMessages);
  const change = useUnitChange((values: AuthorityValues) => setReviewAuthorities(unit.unitId, values), onDone);
  return (
    <section>
      <h2>{say('column.review')}</h2>
      <p className="x-fine">{say('review.help')}</p>
      <Form<AuthorityValues>
        layout="vertical"
        requiredMark={false}
        initialValues={{ reviewAuthorityId: unit.reviewAuthorityId, reReviewAuthorityId: unit.reReviewAuthorityId }}
        onFinish={(values) => change.mutate(values)}
      >
        <Field name="reviewAuthorityId" label={say('review.first')} optional><UnitSelect allowClear without={[unit.unitId]} /></Field>
        <Field name="reReviewAuthorityId" label={say('review.second')} optional><UnitSelect allowClear without={[unit.unitId]} /></Field>
        <ErrorNotice error={change.error} />
        <Button htmlType="submit" loading={change.isPending}>{say('save')}</Button>
      </Form>
    </section>
  );
}
