import type { OpenPortfolio } from '../../../shared/contract/portfolio.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Context } from '../../context.ts';
import { createPortfolio } from '../portfolio/service.ts';
import { largeCity, type Plan } from './large-city.ts';

export { largeCity, type Plan, usualDay } from './large-city.ts';

/**
 * Makes a portfolio of an invented large city and opens it.
 * @throws AppError FILE_EXISTS, CANNOT_CREATE
 */
export function generatePortfolio(context: Context, file: string, plan: Partial<Plan>, language: Language = 'fi'): OpenPortfolio {
  return createPortfolio(context, file, { language, operations: largeCity(plan), action: 'generate' });
}
