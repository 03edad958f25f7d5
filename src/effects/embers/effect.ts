import { defineEffect } from '@kit/effect';

export default defineEffect({ name: 'embers', weather: true });
