import { generatePortfolio, type Plan } from '../../src/core/features/generate/service.ts';
import { aCore } from './core.ts';

/** A core with an invented large city open; `scale` 1 is about 14,000 rows. */
export function aLargeCity(plan: Partial<Plan> = {}) {
  const core = aCore();
  const { path } = generatePortfolio(core.context, core.file('Tarula'), plan);
  return { ...core, path, db: core.context.portfolio() };
}
