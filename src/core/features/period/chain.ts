import { AppError, invalid } from '../../../shared/contract/errors.ts';
import type { View } from '../../../shared/contract/fields.ts';
import type { Row } from '../../../shared/contract/tables.ts';
import { type EffectiveSpan, effectiveSpan } from '../../../shared/domain/tacit.ts';
import type { Prepare } from '../../db/prepare.ts';
import { type EngagementParts, engagementsOfPeriods, loadParts, type PartNames } from '../engagement/service.ts';

/** A period in its chain, with who takes part in its engagement. */
export interface Chain extends EngagementParts {
  period: Row<'period'>;
  /** The period as it stands on the asked day. */
  effective: EffectiveSpan;
  names: PartNames;
}

/**
 * The period behind an id, which is its own or an engagement's; that of an engagement is its last term or edition.
 * @throws AppError NOT_FOUND; INVALID for an engagement without a period
 */
export function findChain(prepare: Prepare, view: View, id: string): Chain {
  const owner = engagementsOfPeriods(prepare, [id]).get(id);
  const { engagements, names } = loadParts(prepare, view, [owner ?? id]);
  const parts = engagements[0];
  if (!parts) throw new AppError('NOT_FOUND', { id });
  const { periods } = parts.state;
  const period = owner === undefined
    ? periods.findLast((each) => each.type !== 'phase')
    : periods.find((each) => each.id === id);
  if (!period) throw invalid({ field: 'period', rule: 'required' });
  return { ...parts, names, period, effective: effectiveSpan(period, periods, view.asOf) };
}
