import { paintHead } from '@kit/full';

/**
 * Rain: strokes that fall slantwise. Most are far, short and faint; the nearer ones are longer, faster and brighter,
 * and the large ones so close to the eye that they are soft.
 */
export const rainVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aSeed;
in float aBig;
out vec2 vUv;
out vec2 vAt;
out float vShine;
out float vWide;
out float vSoft;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform vec4 uField;
uniform float uSeconds;
uniform float uAmount;
uniform float uThin;
void main() {
  float near = aBig > 0.5 ? 2.1 : mix(0.3, 1.2, aSeed.z * aSeed.z);
  float times = aSeed.y + uSeconds * (0.85 + 0.75 * near) * mix(0.92, 1.08, aSeed.w);
  float fall = fract(times);
  // Each fall begins somewhere else, or the same strokes would come again and again.
  float across = fract(aSeed.x + floor(times) * 0.381966);
  // No two drops fall at quite the same slant.
  float slant = mix(0.13, 0.18, fract(aSeed.x * 37.0 + aSeed.w * 11.0));
  vec2 at = vec2(across, fall * 1.3 - 0.15) * uField.zw + uField.xy;
  at.x -= (fall - 0.5) * slant * uField.w;
  float size = (20.0 + 40.0 * near) * mix(0.75, 1.25, aSeed.w);
  vec2 along = normalize(vec2(-slant, 1.0));
  vec2 aside = vec2(along.y, -along.x);
  vec2 local = aPosition * 2.0 - 1.0;
  vWide = aBig > 0.5 ? 1.1 : 0.25 + 0.4 * near;
  vSoft = aBig > 0.5 ? 2.4 : uThin;
  float wide = vWide + vSoft;
  vAt = vec2(local.x * wide, local.y);
  vUv = aPosition;
  float bright = aBig > 0.5 ? 0.1 : mix(0.1, 0.26, aSeed.z * aSeed.z) * mix(0.55, 1.0, aSeed.x);
  vShine = step(aSeed.w, uAmount) * bright;
  vec2 turned = aside * local.x * wide + along * local.y * size;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + turned, 1.0)).xy, 0.0, 1.0);
}
`;

export const rainPaint = /* glsl */ `${paintHead}
in float vShine;
in float vWide;
in float vSoft;
uniform vec3 uColour;
void main() {
  // What falls fast is seen as its way: faint where it was, brightest where it is, and nowhere with an edge.
  float along = smoothstep(-1.0, 0.5, vAt.y) * smoothstep(1.0, 0.55, vAt.y);
  float line = smoothstep(vWide + vSoft, max(0.0, vWide - vSoft), abs(vAt.x));
  float alpha = vShine * along * line;
  finalColor = vec4(uColour * alpha, alpha);
}
`;
