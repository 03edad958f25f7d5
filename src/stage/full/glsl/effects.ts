import { paintHead } from './common.ts';

/** Burnt stubble round someone's feet: strokes that bend in the wind, the tips of a few alight. */
export const grassVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec3 aStroke;
out vec2 vUv;
out vec2 vAt;
out float vLit;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform float uSeconds;
uniform float uWind;
void main() {
  vUv = vec2(aStroke.x, 0.0);
  vAt = aPosition;
  vLit = aStroke.z * smoothstep(0.72, 1.0, aStroke.x);
  float bend = aStroke.x * aStroke.x * uWind * (sin(uSeconds * 1.4 + aStroke.y * 9.0 + aPosition.x * 0.02) + 0.6 * sin(uSeconds * 3.1 + aStroke.y * 23.0));
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(aPosition + vec2(bend, 0.0), 1.0)).xy, 0.0, 1.0);
}
`;

export const grassPaint = /* glsl */ `${paintHead}
in float vLit;
uniform vec3 uDark;
uniform vec3 uEmber;
uniform float uAlpha;
void main() {
  float alpha = 0.93 * uAlpha * smoothstep(0.0, 0.3, vUv.x) * (1.0 - 0.6 * vUv.x * (1.0 - vLit));
  finalColor = vec4((uDark + uEmber * vLit) * alpha, alpha);
}
`;

/** A burst of light at a point: white in the middle, coloured farther out, with a thin cross of glare. */
export const flarePaint = /* glsl */ `${paintHead}
uniform vec3 uColour;
uniform float uPower;
void main() {
  vec2 from = vUv * 2.0 - 1.0;
  float d = length(from);
  float edge = 1.0 - smoothstep(0.6, 1.0, d);
  vec3 light = vec3(2.4) * exp(-d * 26.0) + uColour * (0.8 * exp(-d * 9.0) + 0.16 * exp(-d * 3.0));
  float glare = exp(-abs(from.y) * 60.0) * exp(-abs(from.x) * 7.0) + 0.6 * exp(-abs(from.x) * 70.0) * exp(-abs(from.y) * 10.0);
  light += (uColour + 0.4) * glare * 0.5;
  finalColor = vec4(light * edge * uPower, 0.0);
}
`;
