import { burstsView, full } from '@kit/full';
import lamp from './effect.ts';

export default full({ effect: lamp, open: ({ square }) => burstsView(square) });
