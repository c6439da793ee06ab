import type { ReactElement } from 'react';
import { Icon } from '../../platform/ui/desk/Icon.tsx';
import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { UnitView } from '../contract.ts';
import { nameIn } from './choices.ts';
import { flattenTree } from './flatten-tree.ts';
import { unitMessages } from './unit-messages.ts';

interface UnitTableProps {
  readonly units: readonly UnitView[];
  readonly onOpen: (unit: UnitView) => void;
}

export function UnitTable({ units, onOpen }: UnitTableProps): ReactElement {
  const say = useMessages(unitMessages);
  const placed = flattenTree(units.map((unit) => ({ id: unit.unitId, parentId: unit.parentId, unit })));
  const nameOf = (unitId: string | undefined) => {
    const unit = units.find((each) => each.unitId === unitId);
    return unit && nameIn(say.language, unit);
  };
  return (
    <div className="x-scroll">
      <table className="x-table" aria-label={say('title')}>
        <thead>
          <tr>{(['name', 'code', 'kind', 'profile', 'review'] as const).map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {placed.map(({ item: { unit }, depth }) => (
            <tr key={unit.unitId}>
              <th scope="row" className={`x-depth-${Math.min(depth, 6)}`}>
                <button type="button" className="x-link" onClick={() => onOpen(unit)}>{nameIn(say.language, unit)}</button>
              </th>
              <td>{unit.code}</td>
              <td>{say(`kind.${unit.kind}`)}</td>
              <td>{say(`profile.${unit.profile}`)}</td>
              <td>
                {unit.isReviewAuthorityMissing ? (
                  <span className="x-due x-due-pressing"><Icon name="alert" />{say('review.missing')}</span>
                ) : (
                  [nameOf(unit.reviewAuthorityId), nameOf(unit.reReviewAuthorityId)].filter(Boolean).join(' → ')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
