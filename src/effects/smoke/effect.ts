import { defineEffect } from '@kit/effect';

export default defineEffect({ name: 'smoke', weather: true });
