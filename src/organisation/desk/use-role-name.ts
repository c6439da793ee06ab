import { useMessages } from '../../platform/ui/desk/use-messages.ts';
import type { Role } from '../domain/index.ts';
import { roleMessages } from './role-messages.ts';

export function useRoleName(): (role: Role) => string {
  return useMessages(roleMessages);
}
