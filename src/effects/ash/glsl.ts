import { paintHead } from '@kit/full';

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
