import { AppError } from '../../platform/kernel/index.ts';
import type { Refusal } from '../domain/index.ts';

/** The law or the state says no: with the rule and the article, so that the reader can look them up. */
export function refusedError(refusal: Refusal): AppError {
  return new AppError('refused', refusal.code, { ...refusal.params, rule: refusal.rule, article: refusal.article });
}
