import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './DeskApp.tsx';
import '../../platform/ui/desk/desk.css';

const container = document.getElementById('desk');
if (container) {
  createRoot(container).render(
    <StrictMode>
      <DeskApp />
    </StrictMode>,
  );
}
