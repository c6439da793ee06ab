export { CitationPicker } from './CitationPicker.tsx';
export { lawRoutes } from './routes.ts';
