import { plain } from '@kit/plain';
import effect from './effect.ts';

export default plain({ effect, swell: () => ({ colour: '#ffffff', alpha: 0.07, ms: 350 }) });
