import { paintHead } from '@kit/full';

/** Rain: fine strokes that fall slantwise, the near ones longer and faster; the large ones close to the eye. */
export const rainVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
out float vLong;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uField;
uniform float uSeconds;
uniform float uAmount;
uniform float uThin;
const float slant = 0.16;
void main() {
  float near = aBig > 0.5 ? 1.9 : mix(0.45, 1.2, aSeed.z);
  float fall = fract(aSeed.y + uSeconds * (0.75 + 0.75 * near) * mix(0.9, 1.1, aSeed.w));
  // Each fall begins somewhere else, or the same strokes would come again and again.
  float times = floor(aSeed.y + uSeconds * (0.75 + 0.75 * near) * mix(0.9, 1.1, aSeed.w));
  float across = fract(aSeed.x + times * 0.381966);
  vec2 at = vec2(across, fall * 1.24 - 0.12) * uField.zw + uField.xy;
  at.x -= (fall - 0.5) * slant * uField.w;
  float size = 26.0 * near + 10.0 * aSeed.w;
  vec2 along = normalize(vec2(-slant, 1.0));
  vec2 aside = vec2(along.y, -along.x);
  vec2 local = aPosition * 2.0 - 1.0;
  float wide = 1.6 * uThin + (aBig > 0.5 ? 1.2 : 0.0);
  vAt = vec2(local.x * wide, local.y);
  vUv = aPosition;
  vLong = aBig > 0.5 ? 1.7 : 0.75;
  vShine = step(aSeed.w, uAmount) * (aBig > 0.5 ? 0.10 : mix(0.10, 0.34, aSeed.x));
  vec2 turned = aside * local.x * wide + along * local.y * size;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + turned, 1.0)).xy, 0.0, 1.0);
}
`;

export const rainPaint = /* glsl */ `${paintHead}
in float vShine;
in float vLong;
uniform vec3 uColour;
uniform float uThin;
void main() {
  // A stroke begins thinly and ends in a drop.
  float along = smoothstep(-1.0, 0.7, vAt.y) * smoothstep(1.0, 0.86, vAt.y);
  float line = clamp(0.5 + (0.55 * vLong - abs(vAt.x)) / uThin, 0.0, 1.0);
  float alpha = vShine * along * line;
  finalColor = vec4(uColour * alpha, alpha);
}
`;
