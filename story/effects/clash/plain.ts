import { plain } from '@kit/plain';
import clash from './effect.ts';

export default plain({ effect: clash, swell: () => ({ colour: '#ffffff', alpha: 0.07, ms: 350 }) });
