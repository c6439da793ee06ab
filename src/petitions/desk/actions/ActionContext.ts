import { createContext, useContext } from 'react';
import type { PetitionDetail } from '../../contract.ts';
import type { ActionBody } from './action-body.ts';

export interface OpenStep {
  readonly petition: PetitionDetail;
  /** The action's code and its label on buttons. */
  readonly action: string;
  readonly label: string;
  readonly isPending: boolean;
  /** Resolves once it has been done; a refusal is shown by the panel and what was typed stays. */
  submit(body: ActionBody): Promise<void>;
}

export const ActionContext = createContext<OpenStep | null>(null);

export function useOpenStep(): OpenStep {
  const step = useContext(ActionContext);
  if (!step) throw new Error('a form of a step stands outside of its panel');
  return step;
}
