import { defineEffect } from '@kit/effect';

export default defineEffect({ name: 'rain', weather: true });
