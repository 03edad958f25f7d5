import type { Signal } from '@preact/signals';
import type { Device } from '../panels.ts';

/** Notes what a player's hand was on last; a gamepad tells of itself. */
export function noteDevice(device: Signal<Device>, signal: AbortSignal): void {
  if (matchMedia('(hover: none) and (pointer: coarse)').matches) device.value = 'touch';
  const onKey = ({ isTrusted }: KeyboardEvent) => {
    // Those that a gamepad makes are none.
    if (isTrusted) device.value = 'keys';
  };
  const onPointer = ({ pointerType }: PointerEvent) => {
    device.value = pointerType === 'mouse' ? 'mouse' : 'touch';
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('pointerdown', onPointer, { signal, capture: true });
}
