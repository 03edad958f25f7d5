import { defineEffect } from '@kit/effect';

export default defineEffect({ name: 'ash', weather: true });
