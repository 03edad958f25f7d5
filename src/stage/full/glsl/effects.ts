import { noiseHead, paintHead } from './common.ts';

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
  float alpha = 0.93 * uAlpha;
  finalColor = vec4((uDark + uEmber * vLit) * alpha, alpha);
}
`;

/** Sparks that fly from a point and fall, as streaks along their way. */
export const sparkVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec2 uOrigin;
uniform float uAge;
uniform float uSize;
uniform float uShare;
void main() {
  float angle = aSeed.x * 6.2832;
  float speed = mix(140.0, 900.0, aSeed.y * aSeed.y) * uSize;
  vec2 way = vec2(cos(angle), sin(angle) - 0.35);
  float slow = exp(-2.6 * uAge);
  vec2 at = uOrigin + way * speed * (1.0 - slow) / 2.6 + vec2(0.0, 330.0 * uSize * uAge * uAge);
  vec2 velocity = way * speed * slow + vec2(0.0, 660.0 * uSize * uAge);
  float pace = length(velocity);
  vec2 u = velocity / max(pace, 0.001);
  float life = mix(0.25, 0.85, aSeed.z);
  vShine = clamp(1.0 - uAge / life, 0.0, 1.0) * mix(0.5, 1.4, aSeed.w) * step(aSeed.w, uShare);
  vec2 local = vec2(mix(-pace * 0.035, 4.0, aPosition.x), (aPosition.y * 2.0 - 1.0) * 3.5 * max(uSize, 0.4));
  vUv = aPosition;
  vAt = aPosition * 2.0 - 1.0;
  vec2 stage = at + u * local.x + vec2(-u.y, u.x) * local.y;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(stage, 1.0)).xy, 0.0, 1.0);
}
`;

export const sparkPaint = /* glsl */ `${paintHead}
in float vShine;
uniform vec3 uColour;
void main() {
  if (vShine <= 0.0) discard;
  float line = exp(-vAt.y * vAt.y * 9.0) * smoothstep(0.0, 0.8, vUv.x);
  finalColor = vec4((uColour + 0.5) * line * vShine * 1.6, 0.0);
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

/** Light that hangs in the air round something unseen, broken by smoke. */
export const auraPaint = /* glsl */ `${paintHead}${noiseHead}
uniform vec3 uColour;
uniform float uSeconds;
uniform vec2 uGround;
void main() {
  vec2 from = (vUv * 2.0 - 1.0) * vec2(2.2, 2.6);
  float edge = 1.0 - smoothstep(0.7, 1.0, length(vUv * 2.0 - 1.0));
  float smoke = clamp(0.8 + 0.7 * cloud(vAt / vec2(1300.0, 800.0) + vec2(uSeconds * 0.006, 0.0)), 0.3, 1.5);
  // It hangs over the ground, not before it.
  float over = 1.0 - 0.8 * smoothstep(uGround.x - uGround.y, uGround.x + uGround.y, vAt.y);
  finalColor = vec4(uColour * exp(-dot(from, from)) * edge * smoke * over, 0.0);
}
`;

/** A passing thing: its own colours, dimmed by the haze. */
export const spritePaint = /* glsl */ `${paintHead}
uniform sampler2D uPicture;
uniform vec3 uLight;
uniform float uAlpha;
void main() {
  vec4 stored = texture(uPicture, vUv);
  float alpha = stored.a * uAlpha;
  finalColor = vec4(toLinear(stored.rgb) * uLight * alpha, alpha);
}
`;
