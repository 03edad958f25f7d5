import { paintHead } from '@kit/full';

/** Snow: soft flakes that fall slowly and swing. Most are far, small and faint; the large ones are near, and out of focus. */
export const snowVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
out float vSoft;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uField;
uniform float uSeconds;
uniform float uAmount;
void main() {
  float near = aBig > 0.5 ? mix(2.0, 3.6, aSeed.z) : mix(0.5, 1.8, aSeed.z * aSeed.z * aSeed.z);
  float fall = fract(aSeed.y + uSeconds * (0.045 + 0.05 * near) * mix(0.85, 1.15, aSeed.w));
  float sway = uSeconds * (0.5 + 0.7 * aSeed.w) + aSeed.x * 50.0;
  float across = fract(aSeed.x + uSeconds * 0.011 * near);
  vec2 at = vec2(across, fall * 1.1 - 0.05) * uField.zw + uField.xy;
  at.x += sin(sway) * 17.0 * near;
  vec2 local = (aPosition * 2.0 - 1.0) * (aBig > 0.5 ? 4.2 : 3.1) * near;
  // Drawn out along its way, or a flake would be a star.
  local = vec2(local.x + 0.4 * cos(sway) * local.y, 1.3 * local.y);
  vAt = aPosition * 2.0 - 1.0;
  vUv = aPosition;
  vSoft = aBig > 0.5 ? 0.0 : 0.1;
  vShine = step(aSeed.w, uAmount) * (aBig > 0.5 ? 0.24 : mix(0.34, 0.66, aSeed.z) * mix(0.5, 1.0, aSeed.x));
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + local, 1.0)).xy, 0.0, 1.0);
}
`;

export const snowPaint = /* glsl */ `${paintHead}
in float vShine;
in float vSoft;
uniform vec3 uColour;
void main() {
  float alpha = vShine * smoothstep(1.0, vSoft, length(vAt));
  finalColor = vec4(uColour * alpha, alpha);
}
`;
