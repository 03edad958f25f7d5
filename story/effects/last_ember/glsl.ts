import { noiseHead, paintHead } from '@kit/full';

/** The last ember of a fire, lying on the ground: it lights what is near it, and is gone. */
export const lastEmberPaint = /* glsl */ `${paintHead}
uniform vec3 uColour;
uniform vec3 uHot;
uniform float uPower;
void main() {
  vec2 from = (vUv * 2.0 - 1.0) * vec2(1.0, 1.7);
  float d = length(from);
  float edge = 1.0 - smoothstep(0.7, 1.0, length(vUv * 2.0 - 1.0));
  float grain = length(from * vec2(1.0, 1.35));
  // What glows is a crumb; round it the ground, far less.
  vec3 light = uHot * 1.5 * exp(-pow(grain * 34.0, 2.0)) + uColour * (1.1 * exp(-grain * 26.0) + 0.10 * exp(-d * 6.5));
  finalColor = vec4(light * edge * uPower, 0.0);
}
`;

/** The thread of smoke over it: uThread is how far it has risen, how much of it has gone, and its strength. */
export const threadPaint = /* glsl */ `${paintHead}${noiseHead}
uniform vec3 uColour;
uniform vec3 uThread;
uniform float uSeconds;
void main() {
  float height = 1.0 - vUv.y;
  float bend = wisp(vec2(0.31, height * 0.10 - uSeconds * 0.030)) * 0.75 + cloud(vec2(0.7, height * 0.16 - uSeconds * 0.045)) * 0.9;
  float side = (vUv.x - 0.5) * 2.0 - bend * smoothstep(0.0, 0.8, height);
  float wide = mix(0.045, 0.34, height);
  float line = exp(-pow(side / wide, 2.0));
  float there = smoothstep(uThread.x, uThread.x - 0.25, height) * smoothstep(uThread.y - 0.3, uThread.y, height);
  float window = smoothstep(1.0, 0.8, abs(vUv.x - 0.5) * 2.0) * smoothstep(1.0, 0.7, height);
  float alpha = line * there * window * uThread.z * mix(0.26, 0.07, height);
  finalColor = vec4(uColour * alpha, alpha);
}
`;
