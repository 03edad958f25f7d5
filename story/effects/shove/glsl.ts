import { paintHead } from '@kit/full';

/**
 * Ash that a ring of pressure lifts as it passes: each flake lies at its own distance on the ground round uFeet
 * (stage px), rises when the ring is there, is blown outward, and sinks.
 * uRing: the ring's radius at its birth and what it grows by (stage px), its time (s), the scale at the feet.
 */
export const liftedVertex = /* glsl */ `#version 300 es
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
uniform vec2 uFeet;
uniform vec4 uRing;
uniform float uAge;
uniform float uShare;
void main() {
  float size = uRing.w;
  float away = mix(0.05, 0.62, sqrt(aSeed.x)) * uRing.y;
  float angle = aSeed.y * 6.2832;
  // The ring slows as it grows, as the picture of it does.
  float met = uRing.z * (1.0 - pow(1.0 - clamp((away - uRing.x) / uRing.y, 0.0, 1.0), 1.0 / 2.2));
  float age = uAge - met;
  float life = mix(0.7, 1.5, aSeed.z);
  vec2 way = vec2(cos(angle), 0.20 * sin(angle));
  float blown = (1.0 - exp(-2.2 * max(age, 0.0))) * mix(60.0, 240.0, aSeed.w) * size;
  float rise = mix(120.0, 460.0, aSeed.z) * size * (age - 0.62 * age * age);
  // Ground before the feet is nearer, and what lies on it larger.
  float near = 1.0 + 0.55 * sin(angle) * away / uRing.y;
  vec2 at = uFeet + way * (away + blown) - vec2(0.0, max(rise, 0.0) * near);
  float there = age <= 0.0 || age > life || rise < 0.0 ? 0.0 : 1.0;
  float fade = smoothstep(0.0, 0.10, age) * (1.0 - smoothstep(0.45, 1.0, age / life));
  vShine = there * fade * step(aSeed.w, uShare) * (aBig > 0.5 ? 0.06 : mix(0.35, 0.9, aSeed.x));
  vSoft = aBig > 0.5 ? 0.95 : 0.4;
  float flake = (aBig > 0.5 ? mix(60.0, 130.0, aSeed.z) : mix(3.0, 9.0, aSeed.z * aSeed.z)) * size * near;
  float turn = aSeed.w * 6.3 + age * 5.0;
  vec2 local = (aPosition * 2.0 - 1.0) * max(flake, 1.4) * vec2(1.0, aBig > 0.5 ? 0.7 : 0.6);
  if (aBig < 0.5) local = vec2(local.x * cos(turn) - local.y * sin(turn), local.x * sin(turn) + local.y * cos(turn));
  vUv = aPosition;
  vAt = aPosition * 2.0 - 1.0;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(at + local * (vShine > 0.0 ? 1.0 : 0.0), 1.0)).xy, 0.0, 1.0);
}
`;

export const liftedPaint = /* glsl */ `${paintHead}
in float vShine;
in float vSoft;
uniform vec3 uColour;
void main() {
  if (vShine <= 0.0) discard;
  float alpha = vShine * (1.0 - smoothstep(1.0 - vSoft, 1.0, length(vAt)));
  finalColor = vec4(uColour * alpha, alpha);
}
`;
