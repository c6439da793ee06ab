import { useState, type ReactElement } from 'react';
import { Fetched } from '../../platform/ui/desk/Fetched.tsx';
import { NativeSelect } from '../../platform/ui/desk/fields/NativeSelect.tsx';
import { PageHead } from '../../platform/ui/desk/PageHead.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import { nameIn } from './choices.ts';
import { PublicInformationForm } from './PublicInformationForm.tsx';
import { publicInformationMessages } from './public-information-messages.ts';
import { usePublicInformation, useUnits } from './use-organisation.ts';

/** Regulation art. 18: what every unit must publish. */
export function PublicInformationPage(): ReactElement {
  const say = useMessages(publicInformationMessages);
  const units = useUnits();
  const published = usePublicInformation();
  const [chosen, setChosen] = useState<string | undefined>();
  const own = (units.data ?? []).filter((unit) => !unit.isExternal);
  const code = chosen ?? own[0]?.code;
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <div className="x-line-form">
        <label><span>{say('unit')}</span><NativeSelect options={own.map((unit) => ({ value: unit.code, label: nameIn(say.language, unit) }))} value={code} onChange={setChosen} /></label>
      </div>
      {code !== undefined && (
        <Fetched query={published} rows={10}>
          {(items) => <PublicInformationForm key={code} unitCode={code} information={items.find((item) => item.unitCode === code)?.information} />}
        </Fetched>
      )}
    </>
  );
}
