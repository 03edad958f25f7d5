import { paintHead } from '@kit/full';

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
