import { drawBursts, plain } from '@kit/plain';
import lamp from './effect.ts';

export default plain({ effect: lamp, over: drawBursts });
