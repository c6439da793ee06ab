export const CALENDAR_KEY = ['calendar'] as const;
