import { paintHead } from '@kit/full';

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
  // Most are specks: a long stroke is rare.
  float streak = aBig > 0.5 ? 0.0 : 1.5 + 15.0 * pow(aSeed.z, 4.0);
  float pad = aBig > 0.5 ? size + 2.0 : 9.0;
  vec2 local = (aPosition * 2.0 - 1.0) * vec2(streak * 0.5 + pad, pad);
  vec2 turned = vec2(local.x * cos(angle) - local.y * sin(angle), local.x * sin(angle) + local.y * cos(angle));
  vAt = local;
  vUv = aPosition;
  vBig = aBig > 0.5 ? size : 0.0;
  vLong = streak * 0.5;
  float glimmer = 0.6 + 0.4 * sin(uSeconds * (3.0 + 5.0 * aSeed.y) + aSeed.z * 60.0);
  // They cool as they rise: few come as high as a face.
  float edge = smoothstep(0.0, 0.12, age) * (1.0 - smoothstep(0.25, 0.9, age));
  vShine = edge * glimmer * step(aSeed.w, uAmount) * (aBig > 0.5 ? mix(0.05, 0.15, aSeed.y) : mix(0.2, 1.0, aSeed.y * aSeed.y));
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
