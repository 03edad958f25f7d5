import { noiseHead, paintHead } from './common.ts';

/**
 * A bank of smoke across the stage: thick at uBank.x (stage y), thinning over uBank.y, at most uBank.z.
 * It parts at uGap.x (stage x), open to uGap.y on both sides.
 */
export const smokePaint = /* glsl */ `${paintHead}${noiseHead}
uniform vec3 uBank;
uniform vec2 uGrain;
uniform vec2 uGap;
uniform vec3 uColour;
uniform float uSeconds;
uniform float uSeed;
void main() {
  vec2 at = vAt + vec2(uSeconds * 17.0, 0.0) + uSeed * vec2(731.0, 397.0);
  float push = drift(at / vec2(3000.0, 1700.0)) * 150.0;
  float lumps = cloud((at + vec2(push, push * 0.2)) / uGrain / 8.0) * 1.1
    + 0.3 * wisp((at + vec2(push, -uSeconds * 6.0)) / uGrain / 5.0) + 0.22;
  float away = (vAt.y - uBank.x) / uBank.y;
  float side = abs(vAt.x - uGap.x) + (lumps - 0.2) * 210.0;
  float closed = smoothstep(uGap.y - 230.0, uGap.y + 230.0, side);
  float alpha = clamp(lumps, 0.0, 1.0) * closed * exp(-away * away) * uBank.z;
  finalColor = vec4(uColour * alpha, alpha);
}
`;

/** Sparks of the fire, drawn as short streaks and a few large blurred discs; all from the seed and the time. */
export const emberVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
out float vBig;
out float vLong;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uField;
uniform float uSeconds;
uniform float uAmount;
uniform float uThin;
void main() {
  float pace = mix(0.35, 1.25, aSeed.z) * (aBig > 0.5 ? 0.45 : 1.0);
  float life = 9.0 + 8.0 * aSeed.w;
  float age = fract(aSeed.x * 7.0 + uSeconds * pace / life);
  float sway = sin(uSeconds * (0.5 + aSeed.y) + aSeed.x * 40.0);
  vec2 at = vec2(
    fract(aSeed.x - age * 0.42 + 1.0),
    1.06 - age * mix(0.65, 1.15, aSeed.y)
  ) * uField.zw + uField.xy;
  at.x += sway * 16.0;
  float angle = atan(-0.5, -0.9) + (aSeed.w - 0.5) * 1.4 + sway * 0.3;
  float size = aBig > 0.5 ? mix(4.0, 13.0, aSeed.z) : 1.0;
  float streak = aBig > 0.5 ? 0.0 : 3.0 + 15.0 * aSeed.z * aSeed.z;
  float pad = aBig > 0.5 ? size + 2.0 : 9.0;
  vec2 local = (aPosition * 2.0 - 1.0) * vec2(streak * 0.5 + pad, pad);
  vec2 turned = vec2(local.x * cos(angle) - local.y * sin(angle), local.x * sin(angle) + local.y * cos(angle));
  vAt = local;
  vUv = aPosition;
  vBig = aBig > 0.5 ? size : 0.0;
  vLong = streak * 0.5;
  float glimmer = 0.6 + 0.4 * sin(uSeconds * (3.0 + 5.0 * aSeed.y) + aSeed.z * 60.0);
  float edge = smoothstep(0.0, 0.12, age) * (1.0 - smoothstep(0.7, 1.0, age));
  vShine = edge * glimmer * step(aSeed.w, uAmount) * (aBig > 0.5 ? mix(0.05, 0.2, aSeed.y) : mix(0.3, 1.0, aSeed.y));
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + turned, 1.0)).xy, 0.0, 1.0);
}
`;

export const emberPaint = /* glsl */ `${paintHead}
in float vShine;
in float vBig;
in float vLong;
uniform float uThin;
uniform vec3 uColour;
uniform vec3 uHot;
void main() {
  if (vShine <= 0.0) discard;
  vec3 light;
  if (vBig > 0.0) {
    light = uColour * clamp((vBig - length(vAt)) / 2.5, 0.0, 1.0) * vShine;
  } else {
    float d = length(vec2(max(abs(vAt.x) - vLong, 0.0), vAt.y));
    // A streak thins out toward its ends, like a stroke of the brush.
    float along = min(1.0, abs(vAt.x) / (vLong + 0.8));
    float line = clamp(0.5 + (0.8 * sqrt(1.0 - along * along) - abs(vAt.y)) / uThin, 0.0, 1.0);
    light = (uColour * 1.3 + uHot * 0.4) * line * vShine + uColour * 0.26 * exp(-d * d / 9.0) * vShine;
  }
  finalColor = vec4(light, 0.0);
}
`;

/** Ash: pale flakes that sink and tumble. */
export const ashVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uField;
uniform float uSeconds;
uniform float uAmount;
void main() {
  float near = aBig > 0.5 ? 2.6 : mix(0.45, 1.3, aSeed.z * aSeed.z);
  float fall = fract(aSeed.y + uSeconds * near * 0.028);
  float sway = sin(uSeconds * (0.4 + aSeed.w) + aSeed.x * 50.0) + 0.5 * sin(uSeconds * 1.3 + aSeed.z * 31.0);
  vec2 at = vec2(fract(aSeed.x - uSeconds * 0.006 * near), fall * 1.1 - 0.05) * uField.zw + uField.xy;
  at.x += sway * 13.0 * near;
  float turn = uSeconds * (aSeed.w - 0.5) * 2.0 + aSeed.x * 6.3;
  float tilt = mix(0.35, 1.0, abs(sin(uSeconds * (0.6 + aSeed.z) + aSeed.w * 9.0)));
  vec2 local = (aPosition * 2.0 - 1.0) * 3.2 * near * vec2(1.0, tilt);
  vAt = aPosition * 2.0 - 1.0;
  vUv = aPosition;
  vShine = step(aSeed.w, uAmount) * (aBig > 0.5 ? 0.16 : mix(0.22, 0.6, aSeed.x));
  vec2 turned = vec2(local.x * cos(turn) - local.y * sin(turn), local.x * sin(turn) + local.y * cos(turn));
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + turned, 1.0)).xy, 0.0, 1.0);
}
`;

export const ashPaint = /* glsl */ `${paintHead}
in float vShine;
uniform vec3 uColour;
void main() {
  float alpha = vShine * smoothstep(1.0, 0.55, length(vAt));
  finalColor = vec4(uColour * alpha, alpha);
}
`;
