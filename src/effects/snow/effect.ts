import { defineEffect } from '@kit/effect';

export default defineEffect({ name: 'snow', weather: true });
