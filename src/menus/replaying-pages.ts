// In one part of the code: who opens one of these pages soon wants another.
export { CheckpointsPage } from './history/checkpoints-page.tsx';
export { ComparisonPage } from './history/comparison-page.tsx';
export { HistoryPage } from './history/history-page.tsx';
export { SavesPage } from './saves/saves-page.tsx';
export { GalleryPage } from './seen/gallery-page.tsx';
export { ContentPage } from './settings/content.tsx';

import './parts/print.css';
import './replaying.css';
