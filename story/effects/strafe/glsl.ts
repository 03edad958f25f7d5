import { noiseHead, paintHead } from '@kit/full';

// A strike is told by aHit: its place on the ground (stage px), its size, and its moment (s after the run began).

/** A rectangle on the place of a strike: uSpread is its size, and the share of it above the ground. */
export const hitVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aHit;
in float aSeed;
out vec2 vUv;
out vec2 vAt;
out float vAge;
out float vSeed;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform float uAge;
uniform vec3 uSpread;
void main() {
  vAge = uAge - aHit.w;
  vSeed = aSeed;
  vUv = aPosition;
  float there = vAge <= 0.0 ? 0.0 : 1.0;
  vAt = (aPosition - vec2(0.5, uSpread.z)) * uSpread.xy * aHit.z * there;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(aHit.xy + vAt, 1.0)).xy, 0.0, 1.0);
}
`;

/** The light of a strike: over in a tenth of a second, a glow for half of one. */
export const hitLightPaint = /* glsl */ `${paintHead}
in float vAge;
uniform vec3 uColour;
uniform float uPower;
void main() {
  if (vAge <= 0.0) discard;
  vec2 from = (vUv - 0.5) * 2.0;
  float d = length(from * vec2(1.0, 1.2));
  float edge = 1.0 - smoothstep(0.35, 0.98, d);
  float flash = exp(-vAge / 0.06);
  float glow = exp(-vAge / 0.38);
  // Flat along the ground as well as round in the air.
  float low = exp(-abs(from.y) * 16.0) * exp(-abs(from.x) * 3.4);
  vec3 light = vec3(3.4, 3.0, 2.4) * flash * exp(-d * d * 70.0)
    + uColour * flash * (1.5 * exp(-d * 6.0) + 0.9 * low)
    + uColour * glow * (0.75 * exp(-d * 9.0) + 0.10 * exp(-d * 3.6) + 0.24 * low);
  finalColor = vec4(light * edge * uPower, 0.0);
}
`;

/** The earth a strike throws up, after its light: a torn column, lit from its foot while that glows. */
export const hitDustPaint = /* glsl */ `${paintHead}${noiseHead}
in float vAge;
in float vSeed;
uniform vec3 uColour;
uniform vec3 uGlow;
uniform float uPower;
void main() {
  if (vAge <= 0.0) discard;
  float rise = 1.0 - exp(-3.8 * vAge);
  float height = (0.86 - vUv.y) / 0.86;
  float side = (vUv.x - 0.5) * 2.0 - 0.12 * height * vAge;
  vec2 at = vec2(side * 0.16, height * 0.20 - rise * 0.16 - vAge * 0.02) + vSeed * vec2(3.71, 1.93);
  float torn = cloud(at) * 0.7 + wisp(at * 2.1) * 0.5;
  float wide = mix(0.12, 0.50, pow(max(height, 0.0), 0.8)) * (0.45 + 0.55 * rise);
  float body = 1.0 - smoothstep(wide * 0.30, wide * 1.05, abs(side + torn * 0.22) - torn * 0.13);
  float top = 1.0 - smoothstep(rise * 0.55, rise * 0.98, height - torn * 0.24);
  float foot = smoothstep(-0.05, 0.03, height + torn * 0.02);
  float window = smoothstep(1.0, 0.8, abs(vUv.x - 0.5) * 2.0) * smoothstep(0.0, 0.12, vUv.y);
  float fade = exp(-max(0.0, vAge - 0.5) * 1.15);
  float alpha = body * top * foot * window * fade * smoothstep(0.0, 0.05, vAge) * 0.95 * uPower;
  float lit = exp(-vAge / 0.22) * exp(-height * 2.6);
  vec3 colour = uColour * (0.7 + 0.6 * torn) + uGlow * lit;
  finalColor = vec4(colour * alpha, alpha);
}
`;

/** Burning clods that fly from a strike and fall. */
export const clodVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aHit;
in vec4 aChance;
out vec2 vUv;
out vec2 vAt;
out float vShine;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform float uAge;
void main() {
  float age = uAge - aHit.w;
  float size = aHit.z;
  float angle = mix(-2.75, -0.4, aChance.x);
  float speed = mix(220.0, 980.0, aChance.y) * size;
  vec2 way = vec2(cos(angle), sin(angle)) * speed;
  float slow = exp(-1.5 * max(age, 0.0));
  vec2 at = aHit.xy + way * (1.0 - slow) / 1.5 + vec2(0.0, 620.0 * size * age * age);
  vec2 velocity = way * slow + vec2(0.0, 1240.0 * size * age);
  float pace = max(length(velocity), 0.001);
  vec2 u = velocity / pace;
  float life = mix(0.3, 0.95, aChance.z);
  vShine = age <= 0.0 || at.y > aHit.y + 26.0 * size ? 0.0 : clamp(1.0 - age / life, 0.0, 1.0) * mix(0.4, 1.3, aChance.w);
  vec2 local = vec2(mix(-pace * 0.03, 2.0, aPosition.x), (aPosition.y * 2.0 - 1.0) * max(2.2, 5.0 * size));
  vUv = aPosition;
  vAt = aPosition * 2.0 - 1.0;
  vec2 stage = at + (u * local.x + vec2(-u.y, u.x) * local.y) * (vShine > 0.0 ? 1.0 : 0.0);
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(stage, 1.0)).xy, 0.0, 1.0);
}
`;

/** A shot on its way: aWay is where it was fired and where it strikes (stage px). */
export const boltVertex = /* glsl */ `#version 300 es
in vec2 aPosition;
in vec4 aWay;
in vec2 aTime;
out vec2 vUv;
out vec2 vAt;
out float vShine;
uniform mat3 uProjectionMatrix;
uniform mat3 uWorldTransformMatrix;
uniform mat3 uTransformMatrix;
uniform float uAge;
const float flight = 0.12;
void main() {
  float passed = (uAge - aTime.x + flight) / flight;
  float head = clamp(passed, 0.0, 1.0);
  float tail = clamp(passed - 0.42, 0.0, 1.0);
  vShine = passed > 0.0 && tail < 1.0 ? 1.0 : 0.0;
  vec2 along = aWay.zw - aWay.xy;
  vec2 u = normalize(along + 0.001);
  // Near the eye a shot is as wide as it is near.
  float wide = mix(3.0, 26.0 * aTime.y + 3.0, mix(tail, head, aPosition.x)) * vShine;
  vec2 stage = aWay.xy + along * mix(tail, head, aPosition.x) + vec2(-u.y, u.x) * (aPosition.y * 2.0 - 1.0) * wide;
  vUv = aPosition;
  vAt = aPosition * 2.0 - 1.0;
  mat3 toClip = uProjectionMatrix * uWorldTransformMatrix * uTransformMatrix;
  gl_Position = vec4((toClip * vec3(stage, 1.0)).xy, 0.0, 1.0);
}
`;

export const boltPaint = /* glsl */ `${paintHead}
in float vShine;
uniform vec3 uColour;
uniform float uPower;
void main() {
  if (vShine <= 0.0) discard;
  float ends = smoothstep(0.0, 0.25, vUv.x) * smoothstep(1.0, 0.9, vUv.x);
  float across = vAt.y * vAt.y;
  vec3 light = vec3(2.2, 2.0, 1.6) * exp(-across * 40.0) + uColour * (0.9 * exp(-across * 12.0) + 0.22 * exp(-across * 3.0));
  finalColor = vec4(light * ends * uPower, 0.0);
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
