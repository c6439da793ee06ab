import { AppError } from '../../platform/kernel/index.ts';
import type { ActionRequest } from '../action-contract.ts';
import { type Petition, PetitionAction, type RegistrationContent, type UnitId } from '../domain/index.ts';
import type { LoadedPetition, Moment } from './load-petition.ts';
import { officeKindOf } from './organisation-source.ts';
import { placeOf } from './petition-rows.ts';

/** Stands in until the step is known to be allowed; `completeAction` then takes the real number. */
const NUMBER_TO_COME = '—';

type Fields = Readonly<Record<string, unknown>>;

/** The action that a request asks for, with what the office adds to it. Throws `petitions.bad_action`. */
export function toPetitionAction({ action, expectedVersion: _seen, ...fields }: ActionRequest, loaded: LoadedPetition, moment: Moment): PetitionAction {
  const parsed = PetitionAction.safeParse({ ...fields, ...addedByOffice(action, fields, { loaded, moment }), type: action });
  if (!parsed.success) throw new AppError('invalid', 'petitions.bad_action', { fields: parsed.error.issues.map((issue) => issue.path.join('.')) });
  return parsed.data;
}

function addedByOffice(action: ActionRequest['action'], fields: Fields, { loaded, moment }: { loaded: LoadedPetition; moment: Moment }): Fields {
  const { petition, records, facts } = loaded;
  if (action === 'receiveAtUnit') return { officeKind: officeKindOf(moment.organisation, receivingUnitOf(petition)) };
  if (action === 'issueOpinion') return { documentNumber: NUMBER_TO_COME };
  if (action === 'decideReview' || action === 'decideReReview') return { findings: { ...(fields['findings'] as Fields), documentNumber: NUMBER_TO_COME } };
  if (action !== 'registerPetition') return {};
  return { number: facts.number, content: capturedContent(records) };
}

function receivingUnitOf(petition: Petition): UnitId {
  return petition.state === 'HANDED_TO_DISCIPLINE' ? petition.petitionOfficeUnitId : (placeOf(petition) ?? petition.petitionOfficeUnitId);
}

/** What the registrar confirms: the matter as it came in. */
function capturedContent(records: LoadedPetition['records']): RegistrationContent | undefined {
  const [first] = records;
  // Entered by the registrar himself it is registered already, which the rules say better than a missing field.
  return first?.event.type === 'intakeCaptured' || first?.event.type === 'petitionRegistered' ? first.event.content : undefined;
}
